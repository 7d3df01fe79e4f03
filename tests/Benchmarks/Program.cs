using BenchmarkDotNet.Running;
using ModelRegistry.Tests.Benchmarks;

// measure [--corpus FILE]   everything at full size, as a table of what, measured, goal, ratio
// smoke                     everything once and small: that it runs, not how fast
// sweep                     sweeps alone, from 10,000 to 1,000,000 releases
// weights                   headers of weights and digests alone
// start                     cold starts alone, each seven times
// peers FOLDER              GGUF headers and five rules here and in what FOLDER holds (infra/peers, installed)
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
    case ["weights"]:
        return await Suite.RunWeightsAsync(Size.Full);
    case ["start"]:
        return await Suite.RunStartsAsync();
    case ["peers", var folder]:
        return await Suite.RunPeersAsync(100_000, folder);
    case ["inside"]:
        BenchmarkRunner.Run<Inside>(Inside.Configuration());
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: [smoke | measure [--corpus FILE] | sweep | weights | start | peers FOLDER | inside]");
        return 2;
}
