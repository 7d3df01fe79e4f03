using System.Globalization;
using System.Text;
using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Evaluations;

namespace ModelRegistry.Tests.Rulebook.Transactions;

/// <summary>
/// Real or realistic transactions with the answer the law gives each, in tables that a lawyer can read and a reviewer can diff; and, for
/// every rule, how often the corpus gives it which outcome, so that no change to a rule goes by unseen.
/// </summary>
public sealed class Corpus
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "Rulebook", "Transactions");

    private static readonly IReadOnlyList<Transaction> All =
    [
        .. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| id ", StringComparison.Ordinal))
            .Select(Transaction.Read),
    ];

    public static TheoryData<string> Ids => [.. All.Select(transaction => transaction.Id)];

    internal static Transaction Find(string id) => All.Single(candidate => candidate.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_law_answers(string id)
    {
        var transaction = Find(id);
        var evaluation = RulebookEdition.Current.Evaluate(transaction.Question, transaction.Facts);
        var answer = evaluation.Answer;
        Assert.True(
            transaction.Clearance == answer.Clearance && (transaction.Policy is null || transaction.Policy == answer.ReviewPolicy),
            $"expected {transaction.Clearance} {transaction.Policy}, found {answer.Clearance} {answer.ReviewPolicy}: {answer.Headline}\n"
                + string.Join('\n', answer.Reasons.Concat(answer.Questions.Select(question => $"? {question.Id}"))));
        foreach (var (rule, outcome) in transaction.Outcomes)
        {
            var finding = evaluation.Findings.SingleOrDefault(finding => finding.RuleId == rule);
            Assert.True(finding is not null, $"{rule} was not asked.");
            Assert.True(finding.Outcome == outcome, $"{rule}: expected {outcome}, found {finding.Outcome}: "
                + (finding.WhyNotApplicable ?? string.Join("; ", finding.Limbs.Select(limb => $"{limb.Truth} {limb.Because}"))));
        }
    }

    [Fact]
    public void Every_transaction_stands_once_and_there_are_enough_of_them()
    {
        Assert.Empty(All.GroupBy(transaction => transaction.Id).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.True(All.Count >= 300, $"The corpus holds {All.Count} transactions.");
    }

    [Fact]
    public void Every_rule_counts_its_outcomes_as_reviewed()
    {
        var file = Path.Combine(Folder, "counts.txt");
        var counted = Counted();
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1")
            File.WriteAllText(file, counted);
        Assert.True(counted == File.ReadAllText(file),
            "The corpus gives other outcomes than tests/Rulebook/Transactions/counts.txt; read the difference, then run this with MODELREG_WRITE_DOCS=1.");
    }

    [Fact]
    public void A_line_that_says_nothing_of_its_realism_or_uses_an_unknown_word_is_refused()
    {
        Assert.Throws<FormatException>(() => Transaction.Read("| x | chip=H100 to=SA | needsLicence | | short |"));
        Assert.Throws<FormatException>(() => Transaction.Read("| x | chipp=H100 to=SA | needsLicence | | somebody asked this once |"));
        Assert.Throws<FormatException>(() => Transaction.Read("| x | chip=H100 to=SA | perhaps | | somebody asked this once |"));
    }

    /// <summary>No list of rules that are let off: the corpus has a transaction that each of them judges.</summary>
    [Fact]
    public void Every_rule_judges_a_transaction() => Assert.Empty(Unused(Counts(All)));

    [Fact]
    public void A_rule_that_no_transaction_concerns_is_named()
    {
        var unused = Unused(Counts([.. All.Where(transaction => transaction.Id.StartsWith("h100-", StringComparison.Ordinal))]));
        Assert.Contains("us/ear/744.15", unused);
        Assert.DoesNotContain("us/eccn/3a090/a", unused);
    }

    /// <summary>Rules that are not applicable or not in force wherever they are asked.</summary>
    private static IEnumerable<string> Unused(IReadOnlyDictionary<string, int[]> counts) => counts
        .Where(rule => rule.Value[(int)Outcome.Unmet] + rule.Value[(int)Outcome.Indeterminate] + rule.Value[(int)Outcome.Met] == 0)
        .Select(rule => rule.Key);

    private static Dictionary<string, int[]> Counts(IEnumerable<Transaction> transactions)
    {
        var counts = RulebookEdition.Current.Rules.ToDictionary(rule => rule.Id, _ => new int[Enum.GetValues<Outcome>().Length]);
        foreach (var transaction in transactions)
        {
            foreach (var finding in RulebookEdition.Current.Evaluate(transaction.Question, transaction.Facts).Findings)
                counts[finding.RuleId][(int)finding.Outcome]++;
        }

        return counts;
    }

    private static string Counted()
    {
        var text = new StringBuilder("# rule: not applicable, not in force, unmet, indeterminate, met; over all transactions put to its law\n");
        foreach (var (rule, count) in Counts(All).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{rule}: {string.Join(", ", count)}\n");
        return text.ToString();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
