using ModelRegistry.Documents;

namespace ModelRegistry.Features.Decisions;

/// <summary>The configured keys, each opened when it is first needed.</summary>
internal sealed class KeyRing(SigningSettings settings, TimeProvider clock) : IDisposable
{
    private readonly IReadOnlyList<Lazy<KeyReading>> keys = settings is { Keys.Count: 0, Demonstration: true }
        ? [new(() => SigningKey.FromPkcs12(DemonstrationFiles.In(settings.Folder, clock).Pkcs12Path, DemonstrationFiles.Password))]
        : [.. settings.Keys.Select(place => new Lazy<KeyReading>(() => Open(place)))];

    /// <summary>The keys that can sign, in the order of the configuration.</summary>
    public IReadOnlyList<SigningKey> Usable => [.. keys.Select(key => key.Value).OfType<KeyReading.Usable>().Select(one => one.Key)];

    /// <summary>Why there is no key that can sign.</summary>
    public string Refusal => keys.Select(key => key.Value).OfType<KeyReading.Refused>().FirstOrDefault()?.Sentence ?? "No signing key is configured.";

    public void Dispose()
    {
        foreach (var key in keys)
            if (key is { IsValueCreated: true, Value: KeyReading.Usable usable }) usable.Key.Dispose();
    }

    private static KeyReading Open(KeyPlace place) => place switch
    {
        KeyPlace.InToken token => Pkcs11Key.Open(token.Uri, token.PinFile, token.Certificates),
        KeyPlace.InFile { PasswordFile: { } password } when
            SecretFile.Refusal(password, "password file", "Name a file whose first line is the key file's password.") is { } refusal =>
            new KeyReading.Refused(refusal),
        KeyPlace.InFile file => SigningKey.FromPkcs12(file.Path, file.PasswordFile is { } named ? SecretFile.FirstLine(named) : ""),
        _ => throw new InvalidOperationException($"A key lies in a place of an unknown kind: {place.GetType().Name}."),
    };
}
