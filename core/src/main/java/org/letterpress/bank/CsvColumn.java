package org.letterpress.bank;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a column of a bank's table may be, and the words in its head by which it is known, as English, German, French and
 * Dutch banks write them; the surest first. Written as {@link CsvHeader#normal} leaves them.
 */
enum CsvColumn {
    BOOKED("booking date, booked on, date booked, transaction date, posting date, buchungstag, buchungsdatum, buchung,"
            + " date de comptabilisation, date comptable, date operation, date de l operation, date d operation,"
            + " boekdatum, boekingsdatum, transactiedatum, date, datum"),
    VALUED(
            "value date, valutadatum, valuta, wertstellung, wertstellungsdatum, date de valeur, date valeur, rentedatum"),
    AMOUNT("amount, transaction amount, betrag, umsatz, transaktionsbetrag, montant, bedrag, transactiebedrag"),
    CREDIT("credit, credit amount, paid in, money in, deposit, gutschrift, haben, einzahlung, bij"),
    DEBIT("debit, debit amount, paid out, money out, withdrawal, lastschrift, belastung, soll, auszahlung, debet, af"),
    DIRECTION("debit credit, credit debit, debit credit indicator, credit debit indicator, d c, c d, dc, dr cr, cr dr,"
            + " soll haben, haben soll, s h, sens, debit ou credit, af bij, bij af, debet credit, direction"),
    CURRENCY("currency, currency code, wahrung, devise, monnaie, munt, valuta, muntsoort"),
    PAYER("payer, payer name, sender, sender name, name payer, counterparty, counterparty name, name of counterparty,"
            + " partner name, payee or payer, beguenstigter zahlungspflichtiger, name zahlungsbeteiligter,"
            + " zahlungsbeteiligter, zahlungspflichtiger, zahlungspflichtige r, auftraggeber, auftraggeber empfanger,"
            + " auftraggeber begunstigter, auftraggeber zahlungsempfanger, empfanger zahlungspflichtiger,"
            + " name des partners, partnername, absender, emetteur, donneur d ordre, nom de la contrepartie,"
            + " contrepartie, nom contrepartie, debiteur, tiers, naam tegenpartij, naam tegenrekening,"
            + " naam omschrijving, tegenpartij, naam, name, nom"),
    PAYER_IBAN("payer iban, sender iban, counterparty iban, counterparty account, iban of counterparty, partner iban,"
            + " iban zahlungsbeteiligter, iban des zahlungspflichtigen, iban auftraggeber, kontonummer iban,"
            + " iban contrepartie, compte contrepartie, iban de la contrepartie, numero de compte contrepartie,"
            + " tegenrekening, tegenrekening iban bban, rekening tegenpartij, iban tegenpartij, iban, kontonummer"),
    ACCOUNT("own account, own iban, account iban, auftragskonto, iban auftragskonto, eigene iban, eigenes konto,"
            + " numero de compte, compte, rekening, rekeningnummer, iban bban, account"),
    PURPOSE("purpose, reference, payment reference, description, details, remittance information, payment details,"
            + " message, communication, structured communication, end to end id, end to end reference,"
            + " verwendungszweck, zahlungszweck, mitteilung, zahlungsreferenz, avisierungstext, buchungsdetails,"
            + " kundenreferenz, kundenreferenz end to end, end to end referenz, libelle, libelle de l operation,"
            + " motif, communications, communication structuree, communication libre, reference de paiement,"
            + " reference de bout en bout, detail de l operation, informations complementaires, omschrijving,"
            + " mededeling, mededelingen, betalingskenmerk, kenmerk, gestructureerde mededeling, vrije mededeling"),
    STATE("status, state, info, buchungsstatus, statut, etat");

    /** Each with a bar before and after it. */
    private final String words;

    CsvColumn(String words) {
        this.words = Stream.of(words.split(",", -1)).map(CsvHeader::normal).collect(Collectors.joining("|", "|", "|"));
    }

    /** How sure it is that a column of this name is one, 0 for the surest; empty when it is none. */
    OptionalInt rank(String name) {
        int at = name.isEmpty() ? -1 : words.indexOf("|" + name + "|");
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** Whether all such columns count, not only the surest. */
    boolean isRepeatable() {
        return this == PURPOSE;
    }
}
