namespace ModelRegistry.Documents;

/// <summary>A file that holds a secret: on Unix nobody but its owner may open it.</summary>
public static class SecretFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>Why the file cannot be taken, as a sentence, or null.</summary>
    /// <param name="path">The file's path as configured.</param>
    /// <param name="what">What it is, for the sentence: "signing key", "password file".</param>
    /// <param name="right">What would be right where there is no such file, as a sentence.</param>
    public static string? Refusal(string path, string what, string right)
    {
        if (!File.Exists(path)) return $"The {what} {path} does not exist. {right}";
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Others) == UnixFileMode.None
            ? null
            : $"The {what} {path} can be opened by other users of this machine. Let only its owner read it (chmod 600).";
    }
}
