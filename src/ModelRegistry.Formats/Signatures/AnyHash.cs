using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace ModelRegistry.Formats.Signatures;

/// <summary>A digest of any kind that signatures use, taken in pieces.</summary>
internal abstract class AnyHash : IDisposable
{
    /// <summary>By the name that a signature gives it; null for one that is not known here, such as md5.</summary>
    public static AnyHash? Of(string algorithm) => algorithm switch
    {
        "sha256" => new Framework(HashAlgorithmName.SHA256),
        "sha384" => new Framework(HashAlgorithmName.SHA384),
        "sha512" => new Framework(HashAlgorithmName.SHA512),
        "blake2b" or "blake2b-512" => new Library(new Blake2bDigest(512)),
        "blake3" => new Library(new Blake3Digest(256)),
        _ => null,
    };

    public abstract void Append(ReadOnlySpan<byte> data);

    /// <summary>The digest of what was taken, in lower-case hexadecimal; the next begins anew.</summary>
    public abstract string Finish();

    public virtual void Dispose()
    {
        // Only the framework's hold something.
    }

    private sealed class Framework(HashAlgorithmName name) : AnyHash
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(name);

        public override void Append(ReadOnlySpan<byte> data) => hash.AppendData(data);

        public override string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

        public override void Dispose()
        {
            hash.Dispose();
            base.Dispose();
        }
    }

    // BLAKE2b with 64 bytes (RFC 7693) and BLAKE3 with 32, which the framework does not have.
    private sealed class Library(IDigest digest) : AnyHash
    {
        public override void Append(ReadOnlySpan<byte> data) => digest.BlockUpdate(data);

        public override string Finish()
        {
            var taken = new byte[digest.GetDigestSize()];
            digest.DoFinal(taken);
            return Convert.ToHexStringLower(taken);
        }
    }
}
