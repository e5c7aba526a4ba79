package org.letterpress.provider;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateParsingException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whether a certificate is the one that PayPal signs its messages with (RFC 5280). */
final class PayPalTrust {
    private static final int MOST_BETWEEN = 4;
    private static final int DNS_NAME = 2;

    private final Set<TrustAnchor> anchors;
    private final String subject;

    PayPalTrust(PayPalSettings settings) {
        anchors = (settings.roots().isEmpty() ? platform() : settings.roots().stream())
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toUnmodifiableSet());
        subject = settings.certificateSubject();
    }

    private static Stream<X509Certificate> platform() {
        try {
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init((KeyStore) null);
            return Arrays.stream(managers.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform believes somebody", e);
        }
    }

    /**
     * Whether it holds at that time: made out to PayPal, and vouched for by one who is believed. Whether it was revoked is
     * not asked: PayPal takes an address away instead.
     *
     * @param chain the certificate itself, then, in any order, those between it and a root
     */
    boolean believes(List<X509Certificate> chain, Instant now) {
        return !chain.isEmpty() && isSubject(chain.get(0)) && isVouchedFor(chain, now);
    }

    private boolean isVouchedFor(List<X509Certificate> chain, Instant now) {
        try {
            X509CertSelector first = new X509CertSelector();
            first.setCertificate(chain.get(0));
            PKIXBuilderParameters path = new PKIXBuilderParameters(anchors, first);
            path.setDate(Date.from(now));
            path.setRevocationEnabled(false);
            path.setMaxPathLength(MOST_BETWEEN);
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private boolean isSubject(X509Certificate certificate) {
        return Stream.concat(commonNames(certificate), dnsNames(certificate)).anyMatch(subject::equalsIgnoreCase);
    }

    private static Stream<String> commonNames(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString());
        } catch (InvalidNameException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> dnsNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? Stream.empty()
                    : names.stream()
                            .filter(name -> Objects.equals(name.get(0), DNS_NAME))
                            .map(name -> String.valueOf(name.get(1)));
        } catch (CertificateParsingException e) {
            return Stream.empty();
        }
    }
}
