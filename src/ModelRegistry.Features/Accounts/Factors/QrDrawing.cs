namespace ModelRegistry.Features.Accounts.Factors;

/// <summary>Where the modules of a QR code stand (ISO/IEC 18004, 6.3 and 7.7 to 7.10).</summary>
internal sealed class QrDrawing
{
    private const int FinderReach = 4;

    private readonly int version;
    private readonly int mask;
    private readonly int size;
    private readonly bool[,] dark;
    private readonly bool[,] taken;

    public QrDrawing(int version, int mask)
    {
        (this.version, this.mask, size) = (version, mask, 17 + (4 * version));
        (dark, taken) = (new bool[size, size], new bool[size, size]);
        Timing();
        Finder(3, 3);
        Finder(3, size - 4);
        Finder(size - 4, 3);
        Alignments();
        Format();
        Version();
    }

    public IReadOnlyList<IReadOnlyList<bool>> Rows =>
    [
        .. Enumerable.Range(0, size)
            .Select(row => (IReadOnlyList<bool>)[.. Enumerable.Range(0, size).Select(column => dark[row, column])]),
    ];

    /// <summary>Lays the bits up and down in columns of two from the right, past what stands already, and masks them.</summary>
    public void Write(byte[] codewords)
    {
        var bit = 0;
        for (var right = size - 1; right > 0; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var step = 0; step < 2 * size; step++)
            {
                var upward = ((right + 1) & 2) == 0;
                var row = upward ? size - 1 - (step / 2) : step / 2;
                var column = right - (step % 2);
                if (!taken[row, column])
                {
                    var set = bit < codewords.Length * 8 && ((codewords[bit / 8] >> (7 - (bit % 8))) & 1) == 1;
                    dark[row, column] = set ^ Masked(row, column);
                    bit++;
                }
            }
        }
    }

    private bool Masked(int row, int column) => mask switch
    {
        0 => (row + column) % 2 == 0,
        1 => row % 2 == 0,
        2 => column % 3 == 0,
        3 => (row + column) % 3 == 0,
        4 => ((row / 2) + (column / 3)) % 2 == 0,
        5 => (row * column % 2) + (row * column % 3) == 0,
        6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
        _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
    };

    private void Set(int row, int column, bool value)
    {
        if (row >= 0 && column >= 0 && row < size && column < size)
        {
            (dark[row, column], taken[row, column]) = (value, true);
        }
    }

    private void Timing()
    {
        for (var at = 0; at < size; at++)
        {
            Set(6, at, at % 2 == 0);
            Set(at, 6, at % 2 == 0);
        }
    }

    private void Finder(int row, int column) => Square(row, column, FinderReach, distance => distance is not (2 or 4));

    private void Square(int row, int column, int reach, Func<int, bool> isDark)
    {
        for (var down = -reach; down <= reach; down++)
        {
            for (var across = -reach; across <= reach; across++)
            {
                Set(row + down, column + across, isDark(Math.Max(Math.Abs(down), Math.Abs(across))));
            }
        }
    }

    private void Alignments()
    {
        int[] at = version switch { 1 => [], < 7 => [6, size - 7], _ => [6, 6 + ((size - 13) / 2), size - 7] };
        foreach (var (row, column) in at.SelectMany(row => at.Select(column => (row, column))))
        {
            // Three corners hold a finder.
            if (!(row == 6 && column == 6) && !(row == 6 && column == size - 7) && !(row == size - 7 && column == 6))
            {
                Square(row, column, 2, distance => distance != 1);
            }
        }
    }

    private void Format()
    {
        var data = (1 << 3) | mask; // level L is 01
        var bits = ((data << 10) | Remainder(data, 10, 0x537)) ^ 0x5412;
        for (var at = 0; at < 15; at++)
        {
            var set = ((bits >> at) & 1) == 1;
            Set(at < 6 ? at : at < 8 ? at + 1 : size - 15 + at, 8, set);
            Set(8, at < 8 ? size - 1 - at : at < 9 ? 15 - at : 14 - at, set);
        }

        Set(size - 8, 8, true);
    }

    private void Version()
    {
        if (version < 7)
        {
            return;
        }

        var bits = (version << 12) | Remainder(version, 12, 0x1F25);
        for (var at = 0; at < 18; at++)
        {
            var set = ((bits >> at) & 1) == 1;
            Set(size - 11 + (at % 3), at / 3, set);
            Set(at / 3, size - 11 + (at % 3), set);
        }
    }

    private static int Remainder(int data, int degree, int generator)
    {
        var rest = data;
        for (var step = 0; step < degree; step++)
        {
            rest = (rest << 1) ^ ((rest >> (degree - 1)) * generator);
        }

        return rest;
    }
}
