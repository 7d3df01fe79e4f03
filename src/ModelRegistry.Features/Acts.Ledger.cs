using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;

namespace ModelRegistry.Features;

/// <content>The log, and how decisions stand: open to everybody.</content>
internal static partial class Acts
{
    private static void Ledger(ActList acts) => acts
        .Add<ShowLog, ShowLog.Answer, ShowLogHandler>()
        .Add<ReadLogFile, ReadLogFile.Answer, ReadLogFileHandler>()
        .Add<ProveLeaf, ProveLeaf.Answer, ProveLeafHandler>();
}
