package org.letterpress.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of nobody's, whose root holds for ten years around the time it was made. */
public final class CertificateAuthority {
    private static final Duration AROUND = Duration.ofDays(1826);
    /** As short as Java takes it, since nobody attacks it and making a long one takes its time. */
    private static final int SHORT = 1024;

    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final KeyPair keys = keys("EC", 256);
    private final String name;
    private final X509Certificate root;

    public CertificateAuthority(String name, Instant now) {
        this.name = name;
        this.root = certificate(new Wanted(name, now.minus(AROUND), now.plus(AROUND)), keys, true);
    }

    /** @param subject a host's name: the common name and the alternative one of what is issued */
    public record Wanted(String subject, Instant from, Instant until) {}

    /** A certificate and what it is about, from itself to the root. */
    public record Issued(PrivateKey key, String pem) {}

    public X509Certificate root() {
        return root;
    }

    /** In PEM (RFC 7468). */
    public String rootPem() {
        return pem(root);
    }

    public Issued issue(Wanted wanted) {
        KeyPair own = keys("RSA", SHORT);
        return new Issued(
                own.getPrivate(),
                Stream.of(certificate(wanted, own, false), root)
                        .map(CertificateAuthority::pem)
                        .collect(Collectors.joining()));
    }

    private X509Certificate certificate(Wanted wanted, KeyPair own, boolean isRoot) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new X500Principal("CN=" + name),
                    BigInteger.valueOf(SERIAL.getAndIncrement()),
                    Date.from(wanted.from()),
                    Date.from(wanted.until()),
                    new X500Principal("CN=" + wanted.subject()),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
            int use = isRoot ? KeyUsage.keyCertSign : KeyUsage.digitalSignature;
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(use));
            if (!isRoot) {
                GeneralName host = new GeneralName(GeneralName.dNSName, wanted.subject());
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(host));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair keys(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(X509Certificate certificate) {
        try {
            Base64.Encoder lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n"
                    + lines.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
