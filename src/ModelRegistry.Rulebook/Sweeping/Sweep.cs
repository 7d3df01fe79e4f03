using System.Runtime.InteropServices;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Sweeping;

/// <summary>
/// One question put to every release of a registry. The rules are those of the explained evaluation, and each release gets the answer
/// that would give. What rules read of a release is a handful of aspects; releases that agree in all of them are put to the rules once,
/// so that a sweep allocates no trace. A rule that reads more than aspects is put to every release by itself: slower, never another answer.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class Sweep
{
    private const int MostAspects = 16;
    private readonly Question question;
    private readonly Facts stated;
    private readonly RegistryColumns columns;
    private readonly Func<int, Facts> whole;
    private readonly SweptRules rules;
    private readonly ColumnAspects answers;
    private readonly List<Aspect> read = [];
    private readonly List<Func<int, int>> readers = [];
    private readonly Dictionary<UInt128, ushort> known = [];
    private readonly List<SweptAnswer> table = [];
    private bool eachAlone;

    /// <summary>Prepares a sweep.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="question">The question; its item's release is set to each release's name in turn.</param>
    /// <param name="stated">What is stated with the question; no lineage.</param>
    /// <param name="columns">The releases.</param>
    /// <param name="whole">
    /// The facts of one release with all its evidence; null takes what the columns hold, where evidence is weighed by preponderance.
    /// </param>
    /// <exception cref="ArgumentException">A lineage is stated: the registry's own answers.</exception>
    public Sweep(RulebookEdition edition, Question question, Facts stated, RegistryColumns columns, Func<int, Facts>? whole = null)
    {
        ArgumentNullException.ThrowIfNull(edition);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(stated);
        ArgumentNullException.ThrowIfNull(columns);
        if (stated.Lineage is not null)
            throw new ArgumentException("A sweep asks about the releases of the registry; state no lineage.", nameof(stated));
        (this.question, this.stated, this.columns) = (question, stated, columns);
        this.whole = whole ?? (release => columns.FactsOf(release, question, stated));
        rules = new(edition, question, stated);
        answers = new(question, stated, edition.Parameters, columns, this.whole);
        eachAlone = stated.Confirmations.Any(confirmed => !confirmed.Settles.EndsWith("#standing", StringComparison.Ordinal));
    }

    /// <summary>The different answers there were, as <see cref="Run"/> numbers them.</summary>
    public IReadOnlyList<SweptAnswer> Answers => table;

    /// <summary>How many releases, or aspects of one, the columns did not tell and were read by themselves.</summary>
    public long ReadAlone { get; private set; }

    /// <summary>The answer for one release.</summary>
    public SweptAnswer Answer(int release) => table[NumberOf(release)];

    /// <summary>Answers for many releases, as numbers into <see cref="Answers"/>.</summary>
    /// <param name="releases">The releases.</param>
    /// <param name="numbers">Where the numbers go; as long as the releases.</param>
    /// <exception cref="ArgumentException">There is less room than releases.</exception>
    public void Run(ReadOnlySpan<int> releases, Span<ushort> numbers)
    {
        if (numbers.Length < releases.Length)
            throw new ArgumentException("There is less room than releases.", nameof(numbers));
        for (var index = 0; index < releases.Length; index++)
            numbers[index] = NumberOf(releases[index]);
    }

    private ushort NumberOf(int release)
    {
        if (eachAlone)
            return Alone(release, new());
        return known.TryGetValue(KeyOf(release), out var number) ? number : Ask(release);
    }

    private UInt128 KeyOf(int release)
    {
        UInt128 key = 0;
        var before = answers.ReadAlone;
        foreach (var reader in CollectionsMarshal.AsSpan(readers))
            key = (key << 8) | (uint)reader(release);
        ReadAlone += answers.ReadAlone - before;
        return key;
    }

    private ushort Ask(int release)
    {
        var log = new AspectLog();
        var number = Alone(release, log);
        eachAlone |= read.Union(log.Reads.Answers.Select(one => one.Aspect)).Count() > MostAspects;
        if (eachAlone)
            return number;
        Learn(log.Reads);
        Check(log.Reads, release);
        if (!log.Reads.Whole)
            known[KeyOf(release)] = number;
        return number;
    }

    /// <summary>A key over more aspects is another key: what was known under the shorter ones is asked again.</summary>
    private void Learn(AspectReads reads)
    {
        var more = reads.Answers.Select(one => one.Aspect).Except(read).ToArray();
        if (more.Length == 0)
            return;
        read.AddRange(more);
        readers.AddRange(more.Select(answers.ReaderOf));
        known.Clear();
    }

    private void Check(AspectReads reads, int release)
    {
        foreach (var (aspect, answer) in reads.Answers)
        {
            var told = readers[read.IndexOf(aspect)](release);
            if (told != answer)
                throw new InvalidOperationException($"{columns.NameOf(release)}: the columns answer {told} on {aspect.Name}, its facts {answer}.");
        }
    }

    private ushort Alone(int release, AspectLog log)
    {
        ReadAlone++;
        var asked = question with { Item = question.Item with { Release = columns.NameOf(release) } };
        var answer = rules.Ask(asked, whole(release), log);
        var number = table.FindIndex(known => Same(known, answer));
        if (number < 0)
        {
            number = table.Count;
            table.Add(answer);
        }

        return checked((ushort)number);
    }

    private static bool Same(SweptAnswer one, SweptAnswer other) =>
        one.Clearance == other.Clearance && one.ReviewPolicy == other.ReviewPolicy
            && one.Rules.SequenceEqual(other.Rules, StringComparer.Ordinal);
}
