using ModelRegistry.Rulebook.Editions;
using ModelRegistry.Rulebook.Parameters;

namespace ModelRegistry.Tests.Rulebook.Parameters;

public class AcceleratorMentionsTests
{
    [Theory]
    [InlineData("2,048 H800 GPUs", "H800: NVIDIA H800 SXM")]
    [InlineData("trained on H800 and H100", "H800: NVIDIA H800 SXM", "H100: NVIDIA H100 SXM, NVIDIA H100 NVL, NVIDIA H100 PCIe")]
    [InlineData("Nvidia A100-SXM, 80GB each", "A100: NVIDIA A100 80GB SXM")]
    [InlineData("NVIDIA H100 PCIe", "NVIDIA H100 PCIe: NVIDIA H100 PCIe")]
    [InlineData("H20", "H20: NVIDIA H20")]
    [InlineData("H900", "H900: ")]
    [InlineData("GPUs of 80GB", "GPUs of 80GB: ")]
    public void Words_are_joined_to_the_table_with_the_doubt_kept(string words, params string[] mentions) =>
        Assert.Equal(
            mentions,
            AcceleratorMentions.In(RulebookEdition.Current.Parameters.On(new(2026, 11, 21)), words)
                .Select(mention => $"{mention.Mention}: {string.Join(", ", mention.Candidates.Select(one => one.Name))}"));
}
