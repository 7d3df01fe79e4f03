namespace ModelRegistry.Features.Models;

/// <summary>
/// The files of a folder, by their paths in it. A link to a file is that file, since a hub's cache is made of such links; a link to a
/// folder is not entered, so that no loop of links is walked.
/// </summary>
internal sealed class FolderWalk
{
    // One folder at a time and nothing left out: what cannot be opened is said, not skipped.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly string top;
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<string> unread = [];

    private FolderWalk(string top) => this.top = top;

    /// <summary>Where each file is, by its path in the folder, in order.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>A sentence for each thing that is there and was not entered.</summary>
    public IReadOnlyList<string> Unread => unread;

    /// <summary>Walks a folder.</summary>
    public static FolderWalk Of(string folder, CancellationToken stop)
    {
        var walk = new FolderWalk(folder);
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (open.TryPop(out var next))
        {
            stop.ThrowIfCancellationRequested();
            foreach (var inside in walk.Enter(next)) open.Push(inside);
        }

        return walk;
    }

    /// <summary>The sentence for something that is there and cannot be read.</summary>
    public static string Unreadable(string path, string why) =>
        $"{path}: It cannot be read: {why.TrimEnd('.')}. Make it readable, or take it out of the folder; the rest was read.";

    private List<DirectoryInfo> Enter(DirectoryInfo folder)
    {
        var inside = new List<DirectoryInfo>();
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                if (entry is DirectoryInfo next) Note(next, inside);
                else files.Add(PathOf(entry), entry.FullName);
            }
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            unread.Add(Unreadable(PathOf(folder), closed.Message));
        }

        return inside;
    }

    private void Note(DirectoryInfo folder, List<DirectoryInfo> inside)
    {
        var path = PathOf(folder);
        if (folder.LinkTarget is not null)
            unread.Add($"{path}: It is a link to a folder, and such links are not followed. Put the folder itself there.");
        else if (path != ".git") inside.Add(folder);
    }

    private string PathOf(FileSystemInfo entry) => Path.GetRelativePath(top, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
