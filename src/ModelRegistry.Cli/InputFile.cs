namespace ModelRegistry.Cli;

/// <summary>Reads files that somebody names, up to a limit.</summary>
internal static class InputFile
{
    /// <summary>Reads a file, or stdin for "-".</summary>
    /// <exception cref="BadInputException">It is not there, cannot be read, or is too large.</exception>
    public static async Task<byte[]> ReadAsync(string path, int mostBytes, CancellationToken stop)
    {
        await using var stream = Open(path);
        using var kept = new MemoryStream();
        var piece = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(piece, stop)) > 0)
        {
            kept.Write(piece, 0, read);
            if (kept.Length > mostBytes)
                throw new BadInputException($"{path}: it is larger than {mostBytes / (1024 * 1024)} MiB, the most that is read here.");
        }

        return kept.ToArray();
    }

    /// <summary>Opens a file, or stdin for "-".</summary>
    /// <exception cref="BadInputException">It is not there or cannot be read.</exception>
    public static Stream Open(string path)
    {
        if (path == "-") return Console.OpenStandardInput();
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var why = unread is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : unread.Message;
            throw new BadInputException($"{path}: {why}. Name a file that can be read, or - for stdin.");
        }
    }
}
