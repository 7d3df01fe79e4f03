using System.Reflection;
using ModelRegistry.Domain;
using ModelRegistry.Domain.Casework;

namespace ModelRegistry.Tests.Features.Cases;

/// <summary>A history that somebody touched says where.</summary>
public sealed class History
{
    [Fact]
    public void an_untouched_history_holds()
    {
        var (@case, events) = Told();
        Assert.Equal(4, events.Count);
        Assert.Null(Break(@case, events));
        Assert.Null(CaseHistory.FindBreak(events.AsEnumerable().Reverse(), @case.HistoryLength, @case.HistoryHead));
    }

    [Theory]
    [InlineData(nameof(CaseEvent.Sentence), "Nothing happened.")]
    [InlineData(nameof(CaseEvent.Internal), true)]
    [InlineData(nameof(CaseEvent.Act), CaseAct.Withdraw)]
    [InlineData(nameof(CaseEvent.Stage), CaseStage.Withdrawn)]
    [InlineData(nameof(CaseEvent.Role), CaseRole.Countersigner)]
    public void a_changed_line_is_named(string member, object value)
    {
        var (@case, events) = Told();
        Set(events[0], member, value);
        Assert.Equal(1, Break(@case, events)!.Line);
        Assert.Contains("was changed", Break(@case, events)!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void another_person_or_time_or_subject_is_named()
    {
        var (@case, events) = Told();
        Set(events[1], nameof(CaseEvent.PersonId), Officers.Person(8));
        Assert.Equal(2, Break(@case, events)!.Line);
        (@case, events) = Told();
        Set(events[2], nameof(CaseEvent.At), Officers.Noon.AddMicroseconds(1));
        Assert.Equal(3, Break(@case, events)!.Line);
        (@case, events) = Told();
        Set(events[3], nameof(CaseEvent.About), Sha256Digest.OfBytes([7]));
        Assert.Equal(4, Break(@case, events)!.Line);
    }

    [Fact]
    public void a_missing_line_and_a_cut_tail_are_named()
    {
        var (@case, events) = Told();
        Assert.Equal(2, Break(@case, [events[0], events[2], events[3]])!.Line);
        Assert.Equal(4, Break(@case, events[..3])!.Line);
        Assert.Equal(1, Break(@case, [])!.Line);
    }

    [Fact]
    public void a_line_rewritten_with_its_hash_breaks_at_the_next()
    {
        var (@case, events) = Told();
        var other = Officers.At(CaseStage.Withdrawn).NewEvents;
        Assert.Equal(2, Break(@case, [other[0], .. events[1..]])!.Line);
    }

    private static (LicenceCase Case, List<CaseEvent> Events) Told()
    {
        var @case = Officers.At(CaseStage.Issued);
        return (@case, [.. @case.NewEvents]);
    }

    private static HistoryBreak? Break(LicenceCase @case, IEnumerable<CaseEvent> events) =>
        CaseHistory.FindBreak(events, @case.HistoryLength, @case.HistoryHead);

    private static void Set(CaseEvent line, string member, object value) =>
        typeof(CaseEvent).GetProperty(member, BindingFlags.Instance | BindingFlags.Public)!.SetValue(line, value);
}
