using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Ledger;

namespace ModelRegistry.Tests.Ledger;

/// <summary>Checkpoints and proofs are notes of C2SP that others' tools read, and what is not signed by the log's key is worth nothing.</summary>
public sealed class Notes : IDisposable
{
    private const string Log = "registry.example/log";
    private readonly NoteSigner signer = new(Log, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    [Fact]
    public void a_key_of_another_hand_is_read_and_its_line_comes_out_again()
    {
        // Rekor's public key in the form of transparency-dev/formats, note/note_verifier.go; the id there is a placeholder.
        const string key = "AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABNhtmPtrWm3U1eQXBogSMdGvXwBcK5AW5i0hrZLOC96l+smGNM7nwZ4QvFK/4sueRoVj//QP22Ni4Qt9DPfkWLc=";
        var id = Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(key)[1..])[..4]);
        Assert.Equal("c0d23d6a", id); // as in every signature line of Rekor's checkpoints
        Assert.Equal($"rekor.sigstore.dev+{id}+{key}", VerifierKey.Read($"rekor.sigstore.dev+{id}+{key}\n").ToString());
        var wrong = Assert.Throws<FormatException>(() => VerifierKey.Read($"rekor.sigstore.dev+12345678+{key}"));
        Assert.Contains("id is c0d23d6a", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "NAME+ID+KEY")]
    [InlineData("a+b", "NAME+ID+KEY")]
    [InlineData("a b+00000000+Ag==", "NAME+ID+KEY")]
    [InlineData("a+00000000+!", "no base64")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "type 0x01")]
    [InlineData("a+00000000+AgEC", "SubjectPublicKeyInfo")]
    public void what_is_no_key_is_refused_with_what_would_be_right(string line, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => VerifierKey.Read(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void a_checkpoint_is_three_lines_and_a_signature()
    {
        var head = new Checkpoint(Log, 42, TreeHash.Empty);
        var note = signer.Sign(head.Text).ToString();
        Assert.StartsWith($"{Log}\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— {Log} ", note, StringComparison.Ordinal);
        Assert.Equal(head, Checkpoint.Read(note, signer.Key));
        Assert.Equal(note, SignedNote.Read(note).ToString());
    }

    [Fact]
    public void other_signatures_beside_the_logs_are_left_alone()
    {
        var head = new Checkpoint(Log, 42, TreeHash.Empty);
        using var witness = new NoteSigner("witness.example", ECDsa.Create(ECCurve.NamedCurves.nistP384));
        var both = new SignedNote(head.Text, [.. witness.Sign(head.Text).Signatures, .. signer.Sign(head.Text).Signatures]);
        Assert.Equal(head, Checkpoint.Read(both.ToString(), signer.Key));
        Assert.True(witness.Key.Vouches(SignedNote.Read(both.ToString())));
    }

    [Fact]
    public void a_checkpoint_that_is_changed_or_by_another_key_is_refused()
    {
        var note = signer.Sign(new Checkpoint(Log, 42, TreeHash.Empty).Text).ToString();
        using var other = new NoteSigner(Log, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        Assert.Throws<FormatException>(() => Checkpoint.Read(note, other.Key));
        Assert.Throws<FormatException>(() => Checkpoint.Read(note.Replace("\n42\n", "\n43\n", StringComparison.Ordinal), signer.Key));
        var elsewhere = signer.Sign(new Checkpoint("other.example/log", 42, TreeHash.Empty).Text).ToString();
        Assert.Contains("other.example/log", Assert.Throws<FormatException>(() => Checkpoint.Read(elsewhere, signer.Key)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_second_signature_under_the_logs_name_that_does_not_verify_spoils_the_note()
    {
        var head = new Checkpoint(Log, 42, TreeHash.Empty);
        var good = signer.Sign(head.Text).Signatures[0];
        var spoiled = new SignedNote(head.Text, [good, signer.Sign("another text\n").Signatures[0]]);
        Assert.False(signer.Key.Vouches(spoiled));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— name\n")]
    [InlineData("text\n\n- name AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAA\n")]
    [InlineData("text\n\n— na+me AAAAAAA=\n")]
    [InlineData("te\txt\n\n— name AAAAAAA=\n")]
    [InlineData("text\n\n— name AAAAAAA=")]
    public void what_is_no_note_is_refused(string note) => Assert.Throws<FormatException>(() => SignedNote.Read(note));

    [Theory]
    [InlineData("log\n1\n")]
    [InlineData("log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF==\n")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    public void what_is_no_checkpoint_is_refused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Read(text));

    [Fact]
    public void a_proof_is_a_file_that_needs_no_network()
    {
        var (proof, leaf) = ProofOf(5, 8);
        var text = proof.ToString();
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nextra ", text, StringComparison.Ordinal);
        var read = Proof.Read(text);
        Assert.Equal(text, read.ToString());
        var check = read.Holds(TreeHash.OfLeaf(leaf), signer.Key);
        Assert.True(check.Holds, check.Sentence);
        Assert.StartsWith($"It is leaf 5 of 8 in the log {Log},", check.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void a_proof_of_one_leaf_proves_no_other()
    {
        var (proof, leaf) = ProofOf(5, 8);
        Assert.False(proof.Holds(TreeHash.OfLeaf([9]), signer.Key).Holds);
        Assert.False((proof with { Index = 4 }).Holds(TreeHash.OfLeaf(leaf), signer.Key).Holds);
        using var other = new NoteSigner(Log, ECDsa.Create(ECCurve.NamedCurves.nistP256));
        Assert.Contains("not signed by the key", proof.Holds(TreeHash.OfLeaf(leaf), other.Key).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void any_flipped_bit_of_a_proof_but_in_its_extra_ends_it()
    {
        var (proof, leaf) = ProofOf(5, 8);
        var bytes = Encoding.UTF8.GetBytes((proof with { Extra = null }).ToString());
        foreach (var at in Enumerable.Range(0, bytes.Length))
        {
            var hurt = bytes.ToArray();
            hurt[at] ^= 4;
            Assert.False(Holds(Encoding.UTF8.GetString(hurt), TreeHash.OfLeaf(leaf)), $"byte {at}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\n\nlog")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 01\n\nlog")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\nlog")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra AAAA\n\nlog")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 1\nAAAA\n\nlog")]
    public void what_is_no_proof_is_refused(string text) => Assert.Throws<FormatException>(() => Proof.Read(text));

    public void Dispose() => signer.Dispose();

    private bool Holds(string text, TreeHash leaf)
    {
        try
        {
            return Proof.Read(text).Holds(leaf, signer.Key).Holds;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private (Proof Proof, byte[] Leaf) ProofOf(int index, int size)
    {
        var tree = new PlainTree(Published.Leaves);
        var note = signer.Sign(new Checkpoint(Log, size, tree.Root(size)).Text).ToString();
        return (new(index, TreeProofs.Inclusion(index, size, tree.Read), note, Published.Leaves[index]), Published.Leaves[index]);
    }
}
