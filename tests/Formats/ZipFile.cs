using System.IO.Compression;
using System.Text;

namespace ModelRegistry.Tests.Formats;

/// <summary>Writes zip archives byte by byte, so that they can say what no library would write.</summary>
internal sealed class ZipFile
{
    private readonly List<byte> archive = [];
    private readonly List<byte[]> directory = [];

    public ZipFile Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public ZipFile Add(
        string name, byte[] content, bool deflated = true, uint mode = 0x81A4, bool encrypted = false, long? stated = null, uint? checksum = null, bool large = false)
    {
        var packed = deflated ? Deflated(content) : content;
        var flags = (ushort)(0x800 | (encrypted ? 1 : 0));
        var (size, sum) = ((ulong)(stated ?? content.Length), checksum ?? Sum(content));
        byte[] extra = large ? [1, 0, 16, 0, .. BitConverter.GetBytes(size), .. BitConverter.GetBytes((ulong)packed.Length)] : [];
        byte[] common = [.. BitConverter.GetBytes((ushort)(large ? 45 : 20)), .. BitConverter.GetBytes(flags), .. BitConverter.GetBytes((ushort)(deflated ? 8 : 0)),
            0, 0, 0x21, 0x59, .. BitConverter.GetBytes(sum), .. BitConverter.GetBytes(large ? uint.MaxValue : (uint)packed.Length),
            .. BitConverter.GetBytes(large ? uint.MaxValue : (uint)size), .. BitConverter.GetBytes((ushort)Encoding.UTF8.GetByteCount(name)), .. BitConverter.GetBytes((ushort)extra.Length)];
        var offset = (uint)archive.Count;
        archive.AddRange([.. "PK\x03\x04"u8, .. common, .. Encoding.UTF8.GetBytes(name), .. extra, .. packed]);
        directory.Add([.. "PK\x01\x02"u8, 0x14, 3, .. common, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(mode << 16), .. BitConverter.GetBytes(offset),
            .. Encoding.UTF8.GetBytes(name), .. extra]);
        return this;
    }

    /// <summary>Lists the last file so many times more, each time the same bytes.</summary>
    public ZipFile Overlapping(int times)
    {
        for (var one = 0; one < times; one++)
        {
            var again = directory[0].ToArray();
            again[46] = (byte)('a' + one);
            directory.Add(again);
        }

        return this;
    }

    public byte[] Bytes(ushort? entries = null)
    {
        byte[] list = [.. directory.SelectMany(entry => entry)];
        var count = BitConverter.GetBytes(entries ?? (ushort)directory.Count);
        return [.. archive, .. list, .. "PK\x05\x06"u8, 0, 0, 0, 0, .. count, .. count, .. BitConverter.GetBytes(list.Length),
            .. BitConverter.GetBytes((uint)archive.Count), 0, 0];
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(content);
        return packed.ToArray();
    }

    private static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        return ~sum;
    }
}
