package org.letterpress.bank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.money.Money;

/**
 * One transaction of an entry ({@code TxDtls}).
 *
 * @param indicator whether it came in; empty when it goes the way of its entry
 * @param returned whether it is a return of an earlier one
 */
record CamtDetail(
        String reference,
        Optional<Money> amount,
        String indicator,
        Party debtor,
        Party creditor,
        Remittance remittance,
        boolean returned) {

    static CamtDetail of(Branch transaction) {
        return new CamtDetail(
                CamtValue.reference(transaction.text("Refs", "AcctSvcrRef")),
                transaction
                        .at("Amt")
                        .or(() -> transaction.at("AmtDtls", "TxAmt", "Amt"))
                        .map(CamtValue::money),
                transaction.text("CdtDbtInd"),
                party(transaction, "Dbtr"),
                party(transaction, "Cdtr"),
                remittance(transaction),
                transaction.at("RtrInf").isPresent());
    }

    /** Since the versions of 2019 a party is wrapped once more, because it may be a bank. */
    private static Party party(Branch transaction, String role) {
        String name = Stream.of(
                        transaction.text("RltdPties", role, "Nm"),
                        transaction.text("RltdPties", role, "Pty", "Nm"),
                        transaction.text("RltdPties", role, "Agt", "FinInstnId", "Nm"),
                        transaction.text("RltdPties", "Ultmt" + role, "Nm"),
                        transaction.text("RltdPties", "Ultmt" + role, "Pty", "Nm"))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return Party.of(name, transaction.text("RltdPties", role + "Acct", "Id", "IBAN"));
    }

    private static Remittance remittance(Branch transaction) {
        List<Branch> information = transaction.all("RmtInf");
        List<String> structured = information.stream()
                .flatMap(one -> one.all("Strd").stream())
                .map(one -> one.text("CdtrRefInf", "Ref"))
                .filter(one -> !one.isEmpty())
                .toList();
        List<String> words = Stream.concat(
                        information.stream().flatMap(one -> words(one)),
                        Stream.of(CamtValue.reference(transaction.text("Refs", "EndToEndId"))))
                .filter(one -> !one.isEmpty())
                .toList();
        return structured.isEmpty() && words.isEmpty()
                ? additional(transaction.text("AddtlTxInf"))
                : new Remittance(structured, words);
    }

    private static Stream<String> words(Branch information) {
        return Stream.concat(
                information.all("Ustrd").stream().map(one -> one.text()),
                information.all("Strd").stream()
                        .flatMap(one -> one.all("AddtlRmtInf").stream())
                        .map(one -> one.text()));
    }

    /** What stands in for remittance information where there is none. */
    static Remittance additional(String text) {
        return new Remittance(List.of(), text.isEmpty() ? List.of() : List.of(text));
    }
}
