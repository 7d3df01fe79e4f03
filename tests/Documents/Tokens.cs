using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ModelRegistry.Documents;
using ModelRegistry.Tests.Documents.Trust;

namespace ModelRegistry.Tests.Documents;

/// <summary>Keys inside a PKCS#11 token, by SoftHSM and OpenSSL's engine; and a key that another program holds.</summary>
public sealed class Tokens
{
    private static readonly TrustOffice Office = TrustOffice.Running;
    private static readonly Lazy<string> Pin = new(MakeToken);

    [Theory]
    [InlineData("signer", "P-256")]
    [InlineData("signer-rsa", "RSA")]
    public async Task A_key_that_never_leaves_its_token_seals_a_paper(string name, string kind)
    {
        var reading = Open(name);
        using var key = reading is KeyReading.Usable usable ? usable.Key : throw new InvalidOperationException(((KeyReading.Refused)reading).Sentence);
        using var sealing = new Sealing(Office.Plan(SealLevel.Archival), TimeProvider.System);
        var statement = new SigningStatement("Office", $"Signed in a token with {kind}", "Here", TimeProvider.System.GetUtcNow());
        var paper = Assert.IsType<Sealed.Paper>(await sealing.SealAsync(key, Papers.Whole(), statement, default)).Decision;
        using var readers = new Readers(paper.Bytes.ToArray());
        Assert.Contains("Signature is Valid.", readers.Run("pdfsig", "-nocert", readers.Pdf).Output, StringComparison.Ordinal);
        var verification = new DecisionVerifier([Office.Root], TimeProvider.System).Verify(paper.Bytes);
        Assert.True(verification.Verdict == Verdict.Valid, verification.Summary);
    }

    [Fact]
    public void A_token_is_opened_with_a_PIN_from_a_file_that_only_its_owner_reads()
    {
        Assert.Contains("holds a PIN", Refusal(Pkcs11Key.Open("pkcs11:object=signer?pin-value=1234", Pin.Value, Chain("signer"))), StringComparison.Ordinal);
        var open = Office.PathOf("open.pin");
        File.WriteAllText(open, "1234");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(open, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Refusal(Pkcs11Key.Open("pkcs11:object=signer", open, Chain("signer"))), StringComparison.Ordinal);
        var broken = Office.PathOf("broken.pin");
        File.WriteAllText(broken, "1234\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(broken, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Contains("has a line break", Refusal(Pkcs11Key.Open("pkcs11:object=signer", broken, Chain("signer"))), StringComparison.Ordinal);
        Assert.Contains("names no key in a token", Refusal(Pkcs11Key.Open("/keys/signer", Pin.Value, Chain("signer"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_not_in_the_token_and_the_certificate_of_another_are_refused()
    {
        Assert.Contains("cannot be opened", Refusal(Open("nobody", "signer")), StringComparison.Ordinal);
        Assert.Contains("is another than that of the certificate", Refusal(Open("signer", "successor")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_only_signs_digests_is_enough_for_a_paper()
    {
        var reading = SigningKey.From(new OpensslDevice(), [Office.Certificate("signer"), Office.Certificate("issuing")], "of another program");
        using var key = Assert.IsType<KeyReading.Usable>(reading).Key;
        using var sealing = new Sealing(Office.Plan(SealLevel.LongTerm), TimeProvider.System);
        var paper = Assert.IsType<Sealed.Paper>(await sealing.SealAsync(
            key, Papers.Whole(), new SigningStatement("Office", "Issued", "Here", TimeProvider.System.GetUtcNow()), default)).Decision;
        Assert.Equal(Verdict.Valid, new DecisionVerifier([Office.Root], TimeProvider.System).Verify(paper.Bytes).Verdict);
    }

    private static string Refusal(KeyReading reading) => Assert.IsType<KeyReading.Refused>(reading).Sentence;

    private static KeyReading Open(string key, string? certificate = null)
    {
        var pin = Pin.Value;
        return Pkcs11Key.Open($"pkcs11:token=office;object={key}", pin, Chain(certificate ?? key));
    }

    private static string Chain(string name)
    {
        Office.Make(name);
        var file = Office.PathOf(name + ".chain.pem");
        File.WriteAllText(file, File.ReadAllText(Office.PathOf(name + ".pem")) + File.ReadAllText(Office.PathOf("issuing.pem")));
        return file;
    }

    private static string MakeToken()
    {
        var tokens = Directory.CreateDirectory(Office.PathOf("tokens")).FullName;
        File.WriteAllText(Office.PathOf("softhsm.conf"), $"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n");
        SetForNative("SOFTHSM2_CONF", Office.PathOf("softhsm.conf"));
        SetForNative("PKCS11_MODULE_PATH", "/usr/lib/softhsm/libsofthsm2.so");
        Run("softhsm2-util", "--init-token", "--free", "--label", "office", "--pin", "1234", "--so-pin", "5678");
        foreach (var (name, id) in ((string, string)[])[("signer", "a1"), ("signer-rsa", "a2")])
        {
            Office.Make(name);
            Run("softhsm2-util", "--import", Office.PathOf(name + ".key"), "--token", "office", "--label", name, "--id", id, "--pin", "1234");
        }

        var pin = Office.PathOf("pin");
        File.WriteAllText(pin, "1234");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(pin, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return pin;
    }

    private static void Run(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOFTHSM2_CONF"] = Office.PathOf("softhsm.conf");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)) && process.ExitCode == 0, output);
    }

    /// <summary>The engine and the token read the environment of the process itself, which the runtime's own copy does not reach.</summary>
    private static void SetForNative(string name, string value)
    {
        var set = Marshal.GetDelegateForFunctionPointer<SetEnvironment>(NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "setenv"));
        Assert.Equal(0, set(name, value, 1));
    }

    private delegate int SetEnvironment(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);

    /// <summary>As narrow as a key service in a cloud: another program holds the key and gives signatures over digests.</summary>
    private sealed class OpensslDevice : ISigningDevice
    {
        public byte[] Sign(ReadOnlySpan<byte> sha256)
        {
            var (digest, signature) = (Path.GetRandomFileName(), Path.GetRandomFileName());
            File.WriteAllBytes(Office.PathOf(digest), sha256.ToArray());
            var (exit, said) = Office.Openssl.Try("pkeyutl", "-sign", "-inkey", "signer.key", "-in", digest, "-out", signature);
            return exit == 0 ? File.ReadAllBytes(Office.PathOf(signature)) : throw new CryptographicException(said);
        }

        public void Dispose()
        {
        }
    }
}
