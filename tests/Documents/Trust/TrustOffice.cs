using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace ModelRegistry.Tests.Documents.Trust;

/// <summary>
/// What a licensing authority has around it in life, run by openssl for the tests: a root, an issuing authority, certificates good and bad, its
/// lists of withdrawn certificates, an OCSP responder and time-stamp authorities. Made once a run; its folder and listener go with the process.
/// </summary>
public sealed class TrustOffice : IDisposable
{
    public const string Password = "only for tests";
    private static readonly Lazy<TrustOffice> Once = new(() => new TrustOffice());
    private readonly Lock making = new();
    private readonly OfficeHttp http;

    private TrustOffice()
    {
        OfficeFolders.RemoveLeft();
        Folder = OfficeFolders.Make();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Openssl = new Openssl(Folder);
        http = new OfficeHttp(this);
        File.WriteAllText(PathOf("office.cnf"), OfficeConfiguration.Text(http.Address));
        foreach (var empty in (string[])["root.index", "issuing.index"]) File.WriteAllText(PathOf(empty), "");
        foreach (var counter in (string[])["root.serial", "issuing.serial", "tsa.serial"]) File.WriteAllText(PathOf(counter), "1001\n");
        MakeRoot("root", "Invented Root of the Tests");
        Certify("issuing", "Invented Issuing Authority", "office", by: "root_ca");
        foreach (var (name, extensions) in ((string, string)[])[("ocsp", "responder"), ("tsa", "timestamping")])
            Certify(name, "Invented " + name.ToUpperInvariant(), extensions);
        Withdraw("revoked");
    }

    /// <summary>The one office of this run.</summary>
    public static TrustOffice Running => Once.Value;

    public string Folder { get; }

    /// <summary>Where a test has those who ask wait: "door/tsa" and, for the certificate "door", its responder.</summary>
    public OfficeDoor Door { get; } = new();

    internal Openssl Openssl { get; }

    /// <summary>The root that is to be trusted, for signatures and time-stamps alike.</summary>
    public X509Certificate2 Root => Certificate("root");

    /// <summary>
    /// The address of a part: "tsa", "tsa-short" (its certificate ends in two days), "tsa-weak" (RSA of 2048 bits), "tsa-sha1",
    /// "tsa-purpose" (a certificate for something else), "tsa-stranger" (of another root), "tsa-replay" (always its first answer),
    /// "door/tsa" (behind the door), "silent", "broken", "garbage", "huge".
    /// </summary>
    public Uri At(string part) => new(http.Address + part);

    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The certificate of a name, made when first asked for (see <see cref="OfficeConfiguration.Kinds"/>).</summary>
    public X509Certificate2 Certificate(string name)
    {
        Make(name);
        return X509CertificateLoader.LoadCertificateFromFile(PathOf(name + ".pem"));
    }

    /// <summary>Key, certificate and issuing certificate as a PKCS#12 file that only its owner may read.</summary>
    public string Pkcs12(string name)
    {
        Make(name);
        lock (making)
        {
            var file = PathOf(name + ".p12");
            if (File.Exists(file)) return file;
            Openssl.Run("pkcs12", "-export", "-inkey", name + ".key", "-in", name + ".pem", "-certfile", "issuing.pem",
                "-passout", "pass:" + Password, "-out", name + ".p12");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return file;
        }
    }

    /// <summary>Withdraws a certificate; the lists and the responder say so from now on, and that it was at the instant given.</summary>
    public void Withdraw(string name, DateTimeOffset? at = null)
    {
        Make(name);
        lock (making)
        {
            Openssl.Run("ca", "-config", "office.cnf", "-name", "issuing_ca", "-revoke", name + ".pem", "-crl_reason", "keyCompromise");
            if (at is { } instant) Date(name, instant);
            foreach (var authority in (string[])["root", "issuing"]) MakeList(authority);
        }
    }

    // The register holds a line a certificate: state, end, withdrawal with its reason, number, file, subject.
    private void Date(string name, DateTimeOffset instant)
    {
        var path = PathOf("issuing.index");
        var lines = File.ReadAllLines(path);
        var line = Array.FindIndex(lines, one => one.Split('\t')[3] == Certificate(name).SerialNumber);
        var fields = lines[line].Split('\t');
        fields[2] = instant.UtcDateTime.ToString("yyMMddHHmmss'Z'", CultureInfo.InvariantCulture) + ",keyCompromise";
        lines[line] = string.Join('\t', fields);
        File.WriteAllLines(path, lines);
    }

    public byte[] List(string authority) => File.ReadAllBytes(PathOf(authority + ".crl"));

    public void Dispose()
    {
        http.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    internal void Make(string name)
    {
        lock (making)
        {
            if (File.Exists(PathOf(name + ".pem"))) return;
            if (name == "stranger-root") MakeRoot(name, "Root of Strangers");
            else if (name.StartsWith("stranger", StringComparison.Ordinal)) CertifyByStranger(name);
            else CertifyKind(name);
        }
    }

    private void CertifyKind(string name)
    {
        var kind = OfficeConfiguration.Kinds[name];
        Certify(name, "Invented Licensing Office " + name, kind.Extensions, "issuing_ca", kind.Key, kind.From, kind.Until, kind.Digest);
    }

    private void MakeList(string authority)
    {
        Openssl.Run("ca", "-config", "office.cnf", "-name", authority + "_ca", "-gencrl", "-out", authority + ".crl.pem");
        Openssl.Run("crl", "-in", authority + ".crl.pem", "-outform", "DER", "-out", authority + ".crl");
    }

    private void MakeRoot(string name, string subject) => Openssl.Run(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", name + ".key", "-out", name + ".pem",
        "-subj", "/O=Tests/CN=" + subject, "-days", "3650", "-config", "office.cnf", "-extensions", "root");

    private void Certify(
        string name, string subject, string extensions, string by = "issuing_ca", string key = "P-256", int from = -1, int until = 730,
        string digest = "sha256")
    {
        Request(name, subject, key);
        Openssl.Run(
            "ca", "-batch", "-notext", "-config", "office.cnf", "-name", by, "-extensions", extensions, "-in", name + ".csr", "-out",
            name + ".pem", "-startdate", Day(from), "-enddate", Day(until), "-md", digest);
    }

    private void CertifyByStranger(string name)
    {
        Make("stranger-root");
        Request(name, "Stranger " + name, "P-256");
        Openssl.Run(
            "x509", "-req", "-in", name + ".csr", "-CA", "stranger-root.pem", "-CAkey", "stranger-root.key", "-CAcreateserial", "-days", "700",
            "-extfile", "office.cnf", "-extensions", name.EndsWith("tsa", StringComparison.Ordinal) ? "timestamping" : "signing", "-out",
            name + ".pem");
    }

    private void Request(string name, string subject, string key)
    {
        string[] kind = key.StartsWith("RSA", StringComparison.Ordinal)
            ? ["-newkey", "rsa:" + key[3..]] : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + key];
        Openssl.Run(["req", "-new", .. kind, "-nodes", "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/O=Tests/CN=" + subject,
            "-config", "office.cnf"]);
    }

    private static string Day(int days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture) + "Z";
}
