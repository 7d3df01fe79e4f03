using ModelRegistry.Rulebook.Evaluations;
using ModelRegistry.Rulebook.Law.UnitedStates.Chips;
using ModelRegistry.Rulebook.Law.UnitedStates.Parties;
using ModelRegistry.Rulebook.Law.UnitedStates.Weights;
using ModelRegistry.Rulebook.Questions;
using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.UnitedStates.EndUses;

/// <summary>A section of 15 CFR Part 744 on items subject to the EAR that move for an end use.</summary>
internal abstract class EndUseRule : Rule
{
    public override RuleRole Role => RuleRole.LicenceRequirement;

    public override IReadOnlyList<string> DependsOn =>
        [Eccn3A090a.RuleId, Eccn3A090b.RuleId, AdvancedComputingProducts.RuleId, Eccn4E091.RuleId];

    public override IReadOnlyList<DeclaredFact> Asks => [Known, StatedEndUse.Unresolved];

    /// <summary>The fact that the end use is known, whatever is stated of it.</summary>
    protected abstract DeclaredFact Known { get; }

    /// <summary>The end use in the words of the section.</summary>
    protected abstract string Words { get; }

    /// <summary>What a stated end use says to it.</summary>
    protected abstract Func<EndUse, Truth> Reading { get; }

    protected internal override Scope Concerns(Situation situation)
    {
        var moves = Item.Moves(situation);
        return moves.Concerned ? Reaches(situation) : moves;
    }

    /// <summary>Whether the section can concern the destination, the item and the parties.</summary>
    protected virtual Scope Reaches(Situation situation) => Scope.In;

    protected internal override IReadOnlyList<LimbResult> Limbs(Situation situation) =>
        [Item.Subject(situation), .. Further(situation), Purpose(situation)];

    /// <summary>What the section asks beside jurisdiction and end use.</summary>
    protected virtual IReadOnlyList<LimbResult> Further(Situation situation) => [];

    protected virtual LimbResult Purpose(Situation situation) => StatedEndUse.Limb(situation, Words, Reading, Known);
}
