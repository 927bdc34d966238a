using GraphQL.TypeSystem;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>The shared cases of errors and hints: composing gives exactly the codes that Apollo's composition gives.</summary>
public sealed class CompositionCasesTests
{
    // What these codes are about is no element of a schema.
    private static readonly string[] AboutWholeSchemas =
    [
        FederationErrorCodes.NoQueries,
        FederationErrorCodes.InvalidSubgraphName,
        FederationErrorCodes.InvalidLinkDirectiveUsage,
        FederationErrorCodes.UnknownFederationLinkVersion,
        CompositionHintCodes.ImplicitlyUpgradedFederationVersion,
    ];

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

    [Fact]
    public void Every_error_and_hint_names_an_element_the_subgraphs_and_how_it_is_mended()
    {
        SharedData.Require("federation-cases");
        var told = CompositionCase.Read("errors").SelectMany(item => Composer.Compose(item.Subgraphs).Errors.Select(error => (error.Code, error.Message, error.Coordinate, error.Subgraphs, error.Mend)))
            .Concat(CompositionCase.Read("hints").SelectMany(item => Composer.Compose(item.Subgraphs).Hints.Select(hint => (hint.Code, hint.Message, hint.Coordinate, hint.Subgraphs, hint.Mend))))
            .ToArray();

        Assert.Equal([], told.Where(item => item.Subgraphs.Count == 0).Select(item => $"{item.Code} names no subgraph: {item.Message}"));
        Assert.Equal([], told.Where(item => string.IsNullOrEmpty(item.Mend)).Select(item => $"{item.Code} does not say how it is mended."));
        Assert.Equal(
            [],
            told.Where(item => item.Coordinate is null ? !AboutWholeSchemas.Contains(item.Code) : !SchemaCoordinate.TryParse(item.Coordinate, out _))
                .Select(item => $"{item.Code} has the coordinate {item.Coordinate ?? "null"}: {item.Message}"));
    }

    /// <summary>Without the shared data one row that skips: a theory without rows would fail.</summary>
    private static TheoryData<string> Codes(string kind)
        => SharedData.IsAvailable ? [.. CompositionCase.Read(kind).Select(item => item.Code)] : ["shared data is not available"];
}
