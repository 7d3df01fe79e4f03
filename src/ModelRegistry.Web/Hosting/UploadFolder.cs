namespace ModelRegistry.Web.Hosting;

/// <summary>
/// Where uploads pass through: a folder of this process's own. A file of ours has no name from the moment it is made (where the system
/// allows that), so that nothing is left when the process is killed; what the framework spools of a form has one, and goes with the folder
/// when the next process starts.
/// </summary>
internal static class UploadFolder
{
    private const string LockName = "in-use";

    private static readonly Lock Held = new();
    private static string? own;
    private static FileStream? inUse;

    /// <summary>Makes this process's folder, once, and removes those of processes that are gone.</summary>
    /// <param name="configuration">Registry:Web:UploadFolder, where they lie; beside other temporary files when left out.</param>
    public static string Prepare(IConfiguration configuration)
    {
        lock (Held)
        {
            if (own is not null) return own;
            var all = configuration["Registry:Web:UploadFolder"] is { Length: > 0 } named ? named : Path.Combine(Path.GetTempPath(), "modelreg-uploads");
            MakePrivate(all);
            Sweep(all);
            own = Path.Combine(all, Guid.NewGuid().ToString("N"));
            MakePrivate(own);
            inUse = new FileStream(Path.Combine(own, LockName), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            AppDomain.CurrentDomain.ProcessExit += static (_, _) => Remove();

            // The framework's own word for where it spools forms; it is read once, before the first form.
            Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", own);
            return own;
        }
    }

    /// <summary>Removes the folders that no running process holds.</summary>
    public static void Sweep(string all)
    {
        // A folder of this minute may be one that another process has made and does not hold yet.
        var before = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1);
        foreach (var folder in Directory.EnumerateDirectories(all).Where(folder => Directory.GetLastWriteTimeUtc(folder) < before).ToList())
        {
            try
            {
                using (new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None))
                {
                    // Nobody holds it.
                }

                Directory.Delete(folder, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Another process works in it, or another account's.
                continue;
            }
        }
    }

    /// <summary>A file to write to and read from that is gone when it is closed or the process ends.</summary>
    public static FileStream Spool(string folder)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        var file = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 1 << 16,
                FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Remove()
    {
        inUse?.Dispose();
        if (own is not null && Directory.Exists(own)) Directory.Delete(own, recursive: true);
    }
}
