using ModelRegistry.Rulebook.Rules;

namespace ModelRegistry.Rulebook.Law.Australia;

/// <summary>The rules of Australia, in the order of the edition.</summary>
internal static class CommonwealthRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new StrategicGoods(), new LicenceFree(), new MilitaryNotice(), new MassDestructionAct(), new CommonwealthNotModelled()];
}
