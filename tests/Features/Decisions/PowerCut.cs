using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ModelRegistry.Tests.Features.Decisions;

/// <summary>The power goes at the n-th step that the program takes with the database.</summary>
internal sealed class PowerCut : Exception
{
    public PowerCut() : base("the power is gone")
    {
    }
}

/// <summary>Counts the steps of the unit of work and cuts the power at one of them, before it is taken or right after a commit.</summary>
internal sealed class PowerLine
{
    private int left = -1;

    public PowerLine() => (Commands, Transactions) = (new CommandLine(this), new TransactionLine(this));

    public IInterceptor Commands { get; }

    public IInterceptor Transactions { get; }

    public bool CutAfterCommit { get; set; }

    public void CutAt(int step) => left = step;

    private void Step()
    {
        if (left > 0 && --left == 0)
        {
            left = -1;
            throw new PowerCut();
        }
    }

    private sealed class CommandLine(PowerLine line) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            line.Step();
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            line.Step();
            return new(result);
        }
    }

    private sealed class TransactionLine(PowerLine line) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            line.Step();
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!line.CutAfterCommit) return Task.CompletedTask;
            line.CutAfterCommit = false;
            throw new PowerCut();
        }
    }
}
