namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>How one certificate of the office is made; days count from now.</summary>
public sealed record CertificateKind(string Extensions, string Key = "P-256", int From = -1, int Until = 730, string Digest = "sha256");

/// <summary>openssl's configuration of the office, and the certificates that tests may ask for by name.</summary>
public static class OfficeConfiguration
{
    public static readonly IReadOnlyDictionary<string, CertificateKind> Kinds = new Dictionary<string, CertificateKind>(StringComparer.Ordinal)
    {
        ["signer"] = new("signing"),
        ["signer-rsa"] = new("signing", "RSA3072"),
        ["successor"] = new("signing"),
        ["door"] = new("signing_door"),
        ["lists-only"] = new("signing_lists"),
        ["no-lists"] = new("signing_alone"),
        ["lists-gone"] = new("signing_gone"),
        ["expired"] = new("signing", From: -400, Until: -1),
        ["early"] = new("signing", From: 30),
        ["revoked"] = new("signing"),
        ["withdrawn-later"] = new("signing"),
        ["withdrawn-carried"] = new("signing"),
        ["sha1"] = new("signing", Digest: "sha1"),
        ["rsa2048"] = new("signing", "RSA2048"),
        ["p384"] = new("signing", "P-384"),
        ["tsa-short"] = new("timestamping", Until: 2),
        ["tsa-weak"] = new("timestamping", "RSA2048"),
        ["tsa-revoked"] = new("timestamping"),
    };

    public static string Text(string address) => $"""
        [req]
        distinguished_name = nothing
        [nothing]
        [ca]
        default_ca = issuing_ca
        [root_ca]
        {Authority("root")}
        [issuing_ca]
        {Authority("issuing")}
        [any]
        organizationName = optional
        commonName = supplied
        [root]
        basicConstraints = critical,CA:true
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        [office]
        basicConstraints = critical,CA:true,pathlen:0
        keyUsage = critical,keyCertSign,cRLSign
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        crlDistributionPoints = URI:{address}root.crl
        [signing]
        {Signing}
        authorityInfoAccess = OCSP;URI:{address}ocsp,caIssuers;URI:{address}issuing.cer
        crlDistributionPoints = URI:{address}issuing.crl
        [signing_door]
        {Signing}
        authorityInfoAccess = OCSP;URI:{address}door/ocsp,caIssuers;URI:{address}issuing.cer
        [signing_lists]
        {Signing}
        authorityInfoAccess = caIssuers;URI:{address}issuing.cer
        crlDistributionPoints = URI:{address}issuing.crl
        [signing_alone]
        {Signing}
        [signing_gone]
        {Signing}
        crlDistributionPoints = URI:{address}gone.crl
        [responder]
        {End}
        keyUsage = critical,digitalSignature
        extendedKeyUsage = OCSPSigning
        noCheck = ignored
        [timestamping]
        {End}
        keyUsage = critical,digitalSignature
        extendedKeyUsage = critical,timeStamping
        crlDistributionPoints = URI:{address}issuing.crl
        {Stamping("tsa", "sha256")}
        {Stamping("tsa-short", "sha256")}
        {Stamping("tsa-weak", "sha256")}
        {Stamping("tsa-revoked", "sha256")}
        {Stamping("stranger-tsa", "sha256")}
        {Stamping("tsa-sha1", "sha1", "tsa")}
        """;

    private const string End = """
        basicConstraints = critical,CA:false
        subjectKeyIdentifier = hash
        authorityKeyIdentifier = keyid
        """;

    private const string Signing = End + "\nkeyUsage = critical,digitalSignature,nonRepudiation";

    private static string Authority(string name) => $"""
        database = {name}.index
        serial = {name}.serial
        new_certs_dir = .
        certificate = {name}.pem
        private_key = {name}.key
        default_md = sha256
        default_days = 730
        default_crl_days = 7
        policy = any
        unique_subject = no
        """;

    private static string Stamping(string section, string digest, string? certificate = null) => $"""
        [{section}]
        serial = tsa.serial
        crypto_device = builtin
        signer_cert = {certificate ?? section}.pem
        signer_key = {certificate ?? section}.key
        certs = {(section.StartsWith("stranger", StringComparison.Ordinal) ? "stranger-root" : "issuing")}.pem
        signer_digest = {digest}
        default_policy = 1.3.6.1.4.1.99999.1
        other_policies = 1.3.6.1.4.1.99999.2
        digests = sha256, sha384, sha512
        accuracy = secs:1
        tsa_name = yes
        ess_cert_id_chain = no
        ess_cert_id_alg = sha256
        """;
}
