using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ModelRegistry.Domain;

namespace ModelRegistry.Formats.Records;

/// <summary>One line of a JSONL file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes; of a line above the limit, only as many as the limit and one more.</param>
/// <param name="Sha256">The digest of the whole line without its end.</param>
/// <param name="Length">The length of the whole line.</param>
internal readonly record struct RecordLine(int Number, ReadOnlyMemory<byte> Bytes, Sha256Digest Sha256, long Length);

/// <summary>Cuts a stream into lines without holding more of it than one line up to the limit. Blank lines are passed over.</summary>
internal static class RecordLines
{
    public static async IAsyncEnumerable<RecordLine> ReadAsync(
        Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 65536, leaveOpen: true));
        using var line = new GrowingLine(limit);
        var number = 1;
        for (var complete = false; !complete;)
        {
            var read = await reader.ReadAsync(cancellation);
            var buffer = read.Buffer;
            complete = read.IsCompleted;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                line.Append(buffer.Slice(0, end));
                if (line.Take(number) is { } full) yield return full;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
                number++;
            }

            line.Append(buffer);
            reader.AdvanceTo(buffer.End);
        }

        if (line.Take(number) is { } last) yield return last;
    }

    private sealed class GrowingLine(int limit) : IDisposable
    {
        private readonly ArrayBufferWriter<byte> start = new(65536);
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long length;

        public void Append(ReadOnlySequence<byte> piece)
        {
            foreach (var segment in piece)
            {
                hash.AppendData(segment.Span);
                length += segment.Length;
                var room = limit + 1 - start.WrittenCount;
                if (room > 0) start.Write(segment.Span[..Math.Min(room, segment.Length)]);
            }
        }

        public RecordLine? Take(int number)
        {
            var digest = Sha256Digest.Of(Convert.ToHexStringLower(hash.GetHashAndReset()));
            var line = new RecordLine(number, start.WrittenMemory.ToArray(), digest, length);
            var blank = start.WrittenSpan.Trim(" \t\r"u8).IsEmpty;
            start.ResetWrittenCount();
            length = 0;
            return blank ? null : line;
        }

        public void Dispose() => hash.Dispose();
    }
}
