using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Splitting;

namespace Gateway.Differential.Tests.Comparing;

/// <summary>When the gateway's answer counts as the single process's answer.</summary>
/// <remarks>
/// <para>
/// 1. <c>data</c> are equal to the last key: the same values, the same order of keys, numbers digit by digit.
/// </para>
/// <para>
/// 2. Errors are compared by what they explain, not by their text or number. The specification leaves open how many errors a null gets whose
/// cause lies in several fields below it, and the gateway redacts the texts. An error explains the null that the last part of its path which
/// is in <c>data</c> leads to.
/// (a) Each null that an error of the single process explains is explained by an error of the gateway.
/// (b) Each null that an error of the gateway explains is explained by an error of the single process: a null that a subgraph said stays
/// without an error.
/// (c) An error of the gateway whose path ends at something that is not null is allowed where a subgraph failed at a field that only the
/// gateway asked for, which is what a field is computed from: the single process reads it without naming it. An answer cannot tell such a
/// field, so the rule allows it where the data has a failure at all.
/// </para>
/// <para>
/// 3. Where a subgraph is down: see <see cref="MaskedEquivalence"/>.
/// </para>
/// </remarks>
internal static class AnswerEquivalence
{
    /// <param name="expected">Of the single process.</param>
    /// <param name="actual">Of the gateway.</param>
    /// <param name="lost">What could not be fetched; null where all subgraphs answer.</param>
    /// <param name="hasFailures">True where a resolver of the data fails.</param>
    public static (DifferenceKind Kind, string Detail) Judge(JsonObject expected, JsonObject actual, LostFetches? lost, bool hasFailures)
    {
        if (lost is not null)
        {
            return MaskedEquivalence.Judge(expected, actual, lost);
        }

        if (DataDifference.Find(expected["data"], actual["data"], "data") is { } difference)
        {
            return (DifferenceKind.Data, difference);
        }

        var explained = ExplainedNulls.Of(expected);
        var explainedByGateway = ExplainedNulls.Of(actual);
        if (explained.Paths.Except(explainedByGateway.Paths).FirstOrDefault() is { } missing)
        {
            return (DifferenceKind.Errors, $"the null at {missing} has no error");
        }

        if (explainedByGateway.Paths.Except(explained.Paths).FirstOrDefault() is { } added)
        {
            return (DifferenceKind.Errors, $"the null at {added} has an error, and a subgraph said it");
        }

        return explainedByGateway.AtValues.Count > 0 && !hasFailures
            ? (DifferenceKind.Errors, $"the error at {explainedByGateway.AtValues[0]} explains nothing")
            : (DifferenceKind.None, "");
    }
}
