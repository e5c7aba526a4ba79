package org.letterpress.bank;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.StatementNotReadable.Reason;
import org.letterpress.text.SafeXml;

/**
 * Reads camt.053 (statements) and camt.054 (notifications) of ISO 20022. Elements are known by their local names, which
 * the versions share; a message may stand in an envelope.
 */
final class CamtReader {
    private final Reader text;
    private final Map<String, BankLine> lines = new LinkedHashMap<>();
    private @Nullable String account;
    private int line = 1;

    CamtReader(Reader text) {
        this.text = text;
    }

    BankStatement read() {
        try {
            XMLStreamReader xml = SafeXml.reader(text);
            String statement = openMessage(xml);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(statement)) {
                    take(statement(xml));
                }
            }
            return new BankStatement(account == null ? "" : account, List.copyOf(lines.values()));
        } catch (XMLStreamException e) {
            throw new StatementNotReadable(Reason.BROKEN, lineOf(e.getLocation()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StatementNotReadable(Reason.BROKEN, line);
        } catch (StatementNotReadable e) {
            throw e.line().isPresent() ? e : new StatementNotReadable(e.reason(), line);
        }
    }

    private static int lineOf(@Nullable Location where) {
        return where == null ? 0 : Math.max(where.getLineNumber(), 0);
    }

    /** Goes into the message; gives the name of the elements that it is made of. */
    private String openMessage(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                Optional<String> statement = statementOf(xml.getLocalName());
                if (statement.isPresent()) {
                    return statement.get();
                }
            }
        }
        throw new StatementNotReadable(Reason.UNKNOWN_FORMAT);
    }

    private static Optional<String> statementOf(String message) {
        return switch (message) {
            case "BkToCstmrStmt" -> Optional.of("Stmt");
            case "BkToCstmrDbtCdtNtfctn" -> Optional.of("Ntfctn");
            case "BkToCstmrAcctRpt" -> throw new StatementNotReadable(Reason.NOT_BOOKED);
            default -> Optional.empty();
        };
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("a document type is declared", xml.getLocation());
        }
        return event;
    }

    private CamtStatement statement(XMLStreamReader xml) throws XMLStreamException {
        CamtStatement statement = new CamtStatement();
        while (next(xml) != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                line = lineOf(xml.getLocation());
                piece(statement, xml);
            }
        }
        return statement;
    }

    private void piece(CamtStatement statement, XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "Acct" -> statement.account(Branch.read(xml));
            case "Bal" -> statement.balance(Branch.read(xml));
            case "Ntry" -> statement.entry(entry(xml));
            default -> Branch.read(xml);
        }
        if (lines.size() + statement.size() > StatementReader.MAX_LINES) {
            throw new StatementNotReadable(Reason.TOO_LARGE);
        }
    }

    private static CamtEntry entry(XMLStreamReader xml) throws XMLStreamException {
        List<CamtDetail> details = new ArrayList<>();
        Branch entry = Branch.read(xml, "TxDtls", transaction -> details.add(CamtDetail.of(transaction)));
        return new CamtEntry(entry, details);
    }

    /** Statements of one message may overlap. */
    private void take(CamtStatement statement) {
        if (account != null && !account.equals(statement.account())) {
            throw new StatementNotReadable(Reason.SEVERAL_ACCOUNTS);
        }
        account = statement.account();
        statement.lines().forEach(one -> lines.putIfAbsent(one.key(), one));
    }
}
