namespace ModelRegistry.Formats.Fingerprints;

/// <summary>
/// What the comparison got wrong when it was measured: on pairs that were made, not on published models (tests/Formats, Two_models; a fixed
/// seed, so that the figures below are what the test finds).
/// </summary>
public static class MeasuredErrors
{
    /// <summary>How many pairs of each kind.</summary>
    public const int Pairs = 300;

    /// <summary>Independently initialised pairs, half with the same row lengths in their embeddings, that were called related.</summary>
    public const int IndependentCalledRelated = 0;

    /// <summary>Fine-tuned pairs (noise of 1 to 50 per cent of the weights' own spread, some rounded to 16 bits, some with a longer
    /// vocabulary) that were not called related.</summary>
    public const int FineTunedNotFound = 0;

    /// <summary>Fine-tuned pairs that were called unrelated.</summary>
    public const int FineTunedCalledUnrelated = 0;

    /// <summary>Heavily retrained pairs (noise of half to twice the spread) that were called related.</summary>
    public const int RetrainedFound = 67;

    /// <summary>The figures as a sentence.</summary>
    public static string Sentence =>
        $"Measured on made pairs, {Pairs} of each kind and no published models: {IndependentCalledRelated} independent pairs were called related "
        + $"(at most {3d / Pairs:0.0%} at 95 % confidence), {FineTunedNotFound} fine-tuned pairs were not found, {RetrainedFound} pairs retrained with noise "
        + "of half to twice the weights' spread were found. A copy whose channels were permuted or rotated is not found.";
}
