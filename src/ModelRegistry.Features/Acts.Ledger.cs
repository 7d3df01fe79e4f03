using ModelRegistry.Features.Frame;
using ModelRegistry.Features.Ledger;
using ModelRegistry.Features.Statuses;

namespace ModelRegistry.Features;

/// <content>The log, and how decisions stand: open to everybody.</content>
internal static partial class Acts
{
    private static void Ledger(ActList acts) => acts
        .Add<ShowLog, ShowLog.Answer, ShowLogHandler>()
        .Add<ReadLogFile, ReadLogFile.Answer, ReadLogFileHandler>()
        .Add<ProveLeaf, ProveLeaf.Answer, ProveLeafHandler>()
        .Add<ReadStatusList, ReadStatusList.Answer, ReadStatusListHandler>()
        .Add<ShowStatus, ShowStatus.Answer, ShowStatusHandler>();
}
