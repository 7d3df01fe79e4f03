using System.Globalization;
using BenchmarkDotNet.Running;
using ModelRegistry.Tests.Benchmarks;

// measure [--corpus FILE]   everything at full size, as a table of what, measured, goal, ratio
// smoke                     everything once and small: that it runs, not how fast
// sweep                     sweeps alone, from 10,000 to 1,000,000 releases
// ledger [N]                the log alone, of N leaves
// weights                   headers of weights and digests alone
// start                     cold starts alone, each seven times
// papers [FOLDER]           a decision of three pages part by part, against openssl speed and what FOLDER holds (infra/peers, installed)
// peers FOLDER              GGUF headers and five rules here and in what FOLDER holds (infra/peers, installed)
// grow PLACE --releases N   fills a registry with N releases in the shape of the real trees, and
// sized PLACE [N]           measures searches, walks and pages on it, N of each; PLACE is a file (SQLite) or a connection string (PostgreSQL)
// imports [FILE | N]        imports the records of a file, or N made ones, and says where the processor's time went
// path PLACE N              N cases on their whole way from application to signed paper; PLACE as above
// pages PLACE N        N cases, decisions, notices and lines of the access log, and every page that somebody opens, over HTTP by each role
// queues PLACE N            N cases on desks, at agencies, waiting and over, and each queue's pages; PLACE as above
// conformance FOLDER        reads a corpus that marks what is valid, and counts what is answered as marked
// inside                    evaluation and papers under BenchmarkDotNet
switch (args)
{
    case ["smoke"]:
        return await Suite.RunAsync(Size.Smoke, corpus: null);
    case [] or ["measure"]:
        return await Suite.RunAsync(Size.Full, corpus: null);
    case ["measure", "--corpus", var file]:
        return await Suite.RunAsync(Size.Full, file);
    case ["sweep"]:
        return await Suite.RunSweepsAsync(Size.Full);
    case ["ledger"]:
        return await Suite.RunLedgerAsync(Size.Full.Leaves);
    case ["ledger", var count]:
        return await Suite.RunLedgerAsync(int.Parse(count, CultureInfo.InvariantCulture));
    case ["weights"]:
        return await Suite.RunWeightsAsync(Size.Full);
    case ["start"]:
        return await Suite.RunStartsAsync();
    case ["papers"]:
        return await Suite.RunPapersAsync(1_000, folder: null);
    case ["papers", var peers]:
        return await Suite.RunPapersAsync(1_000, peers);
    case ["peers", var folder]:
        return await Suite.RunPeersAsync(100_000, folder);
    case ["grow", var place, "--releases", var count]:
        return await Suite.GrowAsync(place, int.Parse(count, CultureInfo.InvariantCulture));
    case ["sized", var place]:
        return await Suite.RunSizedAsync(place, 200);
    case ["sized", var place, var count]:
        return await Suite.RunSizedAsync(place, int.Parse(count, CultureInfo.InvariantCulture));
    case ["imports", var which]:
        return await Suite.RunImportsAsync(which);
    case ["path", var place, var count]:
        return await Suite.RunPathAsync(place, int.Parse(count, CultureInfo.InvariantCulture));
    case ["queues", var place, var count]:
        return await Suite.RunQueuesAsync(place, int.Parse(count, CultureInfo.InvariantCulture));
    case ["pages", var place, var count]:
        return await Suite.RunPagesAsync(place, int.Parse(count, CultureInfo.InvariantCulture));
    case ["conformance", var corpus]:
        return await Conformance.RunAsync(corpus);
    case ["inside"]:
        BenchmarkRunner.Run<Inside>(Inside.Configuration());
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: [smoke | measure [--corpus FILE] | sweep | ledger [N] | weights | start | papers [FOLDER] | peers FOLDER | grow PLACE --releases N | sized PLACE [N] | imports FILE-or-N | path PLACE N | queues PLACE N | pages PLACE N | conformance FOLDER | inside]");
        return 2;
}
