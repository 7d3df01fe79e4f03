using System.Security.Cryptography;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Domain;
using ModelRegistry.Features;
using ModelRegistry.Features.Accounts;
using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Signers;

namespace ModelRegistry.Tests.Features.Signers;

public sealed class Pinning : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("registry-pins-").FullName;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public void Nobody_is_pinned_where_nothing_is_configured() =>
        Assert.Null(SignerTrust.Fault(Configured()));

    [Fact]
    public async Task A_file_and_a_section_pin_both_and_say_which_did()
    {
        var file = Write("pins.json", """{"signers":[{"name":"Acme","publishers":["acme"],"from":"2026-01-01","keyFile":"acme.pub"}]}""");
        Write("acme.pub", key.ExportSubjectPublicKeyInfoPem());
        var configuration = Configured(
            ("Trust:File", file), ("Trust:Signers:0:Name", "Anna"), ("Trust:Signers:0:Publishers:0", "anna"), ("Trust:Signers:0:From", "2099-01-01"),
            ("Trust:Signers:0:Identity", "a@example.com"), ("Trust:Signers:0:Issuer", "https://login.example.com"), ("Trust:Signers:0:Builder", "true"));
        Assert.Null(SignerTrust.Fault(configuration));
        await using var host = new ServiceCollection().AddRegistry(configuration)
            .AddScoped<ICallerSource>(_ => new FixedCaller(LocalPrincipal.Caller)).BuildServiceProvider();
        await using var scope = host.CreateAsyncScope();
        var shown = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ShowSigners());
        var (acme, anna) = (shown.Value.Rows[0], shown.Value.Rows[1]);
        Assert.Equal(("Acme", "key", ShowSigners.State.Counts, "pins.json"), (acme.Name, acme.Means, acme.State, acme.PinnedIn));
        Assert.Equal(Sha256Digest.OfBytes(File.ReadAllBytes(file)), acme.PinnedBytes);
        Assert.Equal(("Anna", true, ShowSigners.State.NotYet, "Trust (configuration)"), (anna.Name, anna.IsBuilder, anna.State, anna.PinnedIn));
    }

    [Theory]
    [InlineData("Trust:File", "nowhere.json", "Trust:File: nowhere.json cannot be read: ")]
    [InlineData("Trust:Signers:0:Name", "Acme", "Trust (configuration), /signers/0/publishers: It does not say for whose models the signer is pinned.")]
    [InlineData("Trust:Signer:0:Name", "Acme", "Trust (configuration), /Signer: This key means nothing here.")]
    [InlineData("Trust:Signers", "Acme", "Trust (configuration), /signers: It is no list.")]
    public void What_cannot_be_used_keeps_the_registry_from_starting(string name, string value, string why)
    {
        var configuration = Configured((name, value));
        Assert.StartsWith(why, SignerTrust.Fault(configuration), StringComparison.Ordinal);
        Assert.ThrowsAny<Exception>(() => new ServiceCollection().AddRegistry(configuration));
    }

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static IConfiguration Configured(params (string, string)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(one => KeyValuePair.Create<string, string?>(one.Item1, one.Item2))).Build();

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
