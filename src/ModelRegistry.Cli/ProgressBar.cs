using System.Globalization;

namespace ModelRegistry.Cli;

/// <summary>A bar on stderr while work is long; nothing when stderr is no terminal, so that logs stay clean.</summary>
/// <param name="whole">The bytes there are; 0 when nobody can say.</param>
internal sealed class ProgressBar(long whole) : IProgress<long>, IDisposable
{
    private const int Cells = 30;
    private readonly bool visible = !Console.IsErrorRedirected;

    public void Show(long done, string words)
    {
        if (!visible) return;
        var part = whole > 0 ? Math.Min(1, (double)done / whole) : 0;
        var filled = (int)(part * Cells);
        var percent = whole > 0 ? part.ToString("P0", CultureInfo.InvariantCulture) : "";
        Console.Error.Write($"\r[{new string('#', filled)}{new string('.', Cells - filled)}] {percent} {words} ");
    }

    public void Report(long value) => Show(value, $"{value / (1024 * 1024)} MiB read");

    public void Clear()
    {
        if (visible) Console.Error.Write("\r" + new string(' ', Cells + 40) + "\r");
    }

    public void Dispose() => Clear();
}
