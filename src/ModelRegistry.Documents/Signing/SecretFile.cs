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

    /// <summary>The first line of a file, where a password stands; empty for an empty file.</summary>
    public static string FirstLine(string path) => File.ReadLines(path).FirstOrDefault() ?? "";

    /// <summary>Writes a secret that only its owner may open; whoever looks sees the whole file or none.</summary>
    /// <param name="path">The file's path; its folder is made where there is none.</param>
    /// <param name="content">The secret.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path + ".new", options)) file.Write(content);
        File.Move(path + ".new", path, overwrite: true);
    }
}
