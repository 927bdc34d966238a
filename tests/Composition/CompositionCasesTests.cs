using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>The shared cases of errors and hints: composing gives exactly the codes that Apollo's composition gives.</summary>
public sealed class CompositionCasesTests
{
    public static TheoryData<string> ErrorCodes => Codes("errors");

    public static TheoryData<string> HintCodes => Codes("hints");

    [Theory]
    [MemberData(nameof(ErrorCodes))]
    public void Composing_gives_the_error_codes_of_the_case(string code)
    {
        var expected = CompositionCase.Read("errors").Single(item => item.Code == code);

        var result = Composer.Compose(expected.Subgraphs);

        Assert.Equal(
            expected.Expected.Order(StringComparer.Ordinal),
            result.Errors.Select(error => error.Code).Distinct().Order(StringComparer.Ordinal));
        Assert.All(result.Errors, error => Assert.NotEmpty(error.Message));
        Assert.Null(result.SupergraphSdl);
    }

    [Theory]
    [MemberData(nameof(HintCodes))]
    public void Composing_gives_the_hint_codes_of_the_case(string code)
    {
        var expected = CompositionCase.Read("hints").Single(item => item.Code == code);

        var result = Composer.Compose(expected.Subgraphs);

        Assert.Empty(result.Errors);
        Assert.Equal(
            expected.Expected.Order(StringComparer.Ordinal),
            result.Hints.Select(hint => hint.Code).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Without the shared data one row that skips: a theory without rows would fail.</summary>
    private static TheoryData<string> Codes(string kind)
        => SharedData.IsAvailable ? [.. CompositionCase.Read(kind).Select(item => item.Code)] : ["shared data is not available"];
}
