using ModelRegistry.Domain.Casework;
using ModelRegistry.Tests.Features.Registry;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>A case moves by the lines of one table and by nothing else.</summary>
public sealed class TransitionTable
{
    private static readonly CaseAct[] Acts = [.. Enum.GetValues<CaseAct>().Where(act => act != CaseAct.Apply)];

    public static TheoryData<CaseStage, CaseAct> Edges()
    {
        var data = new TheoryData<CaseStage, CaseAct>();
        foreach (var stage in Enum.GetValues<CaseStage>())
            foreach (var act in Acts) data.Add(stage, act);
        return data;
    }

    public static TheoryData<CaseStage, CaseAct, CaseRole> WrongRoles()
    {
        var data = new TheoryData<CaseStage, CaseAct, CaseRole>();
        foreach (var move in CaseTable.Moves.Where(move => move.From is not null))
            foreach (var role in Enum.GetValues<CaseRole>().Where(role => role != move.Role)) data.Add(move.From!.Value, move.Act, role);
        return data;
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void every_edge_moves_exactly_as_the_table_says(CaseStage stage, CaseAct act)
    {
        var @case = Officers.Ready(Officers.Before(stage, act, Questions(act)), act);
        var (length, head) = (@case.HistoryLength, @case.HistoryHead);
        var refusal = Officers.Try(@case, act, For(act));

        if (CaseTable.Find(stage, act) is { } move)
        {
            Assert.Null(refusal);
            Assert.Equal(move.To, @case.Stage);
            Assert.Equal(length + 1, @case.HistoryLength);
        }
        else
        {
            Assert.IsType<CaseRefusal.NotAtThisStage>(refusal);
            Assert.Equal((stage, length, head), (@case.Stage, @case.HistoryLength, @case.HistoryHead));
        }
    }

    [Theory]
    [MemberData(nameof(WrongRoles))]
    public void every_edge_is_closed_to_the_other_roles(CaseStage stage, CaseAct act, CaseRole role)
    {
        var @case = Officers.Ready(Officers.Before(stage, act, Questions(act)), act);
        var refusal = Officers.Try(@case, act, For(act) with { Roles = [role] });
        Assert.IsType<CaseRefusal.NotInThisRole>(refusal);
        Assert.Equal(stage, @case.Stage);
    }

    [Fact]
    public void the_end_stages_have_no_way_out_but_by_two_persons() =>
        Assert.All(
            CaseTable.Moves.Where(move => move.From is CaseStage.Issued or CaseStage.Withdrawn or CaseStage.Superseded && move.To != move.From),
            move => Assert.True(
                move.Guard.HasFlag(CaseGuard.AnothersCorrection) || move.Guard.HasFlag(CaseGuard.AnotherAgrees) || move.From == move.To));

    [Fact]
    public void the_documentation_prints_this_table()
    {
        var path = Path.Combine(Checkout.Root, "docs/casework.md");
        var page = File.ReadAllText(path);
        if (Environment.GetEnvironmentVariable("MODELREG_WRITE_DOCS") == "1")
        {
            var from = page.IndexOf("| from | act |", StringComparison.Ordinal);
            File.WriteAllText(path, page = page[..from] + CaseTable.ToMarkdown() + page[(page.IndexOf("\n\n", from, StringComparison.Ordinal) + 1)..]);
        }

        Assert.Contains("\n" + CaseTable.ToMarkdown() + "\n", page, StringComparison.Ordinal);
    }

    // A line on one of several questions needs a second one.
    private static int Questions(CaseAct act) =>
        CaseTable.Moves.Any(move => move.Act == act && move.Guard.HasFlag(CaseGuard.OthersOpen)) ? 2 : 1;

    private static CaseActor For(CaseAct act) => Officers.Everything(
        7, CaseTable.Moves.First(move => move.Act == act).Role is CaseRole.Applicant ? Officers.Applicants : Officers.Authority);
}
