using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Authorization.Reporting;
using Gateway.Host.Composing;
using GraphQL.TypeSystem.Diff;

namespace Gateway.Host.Checking;

/// <summary>
/// Whether a supergraph can take the place of the current one. The stages in order; each looks at both supergraphs and adds to the
/// report, so that a further comparison (of what callers are entitled to, say) is one stage more.
/// </summary>
internal sealed class CandidateCheck(Supergraph current, Supergraph candidate, IReadOnlyList<RecordedOperation> operations, IReadOnlyList<string> accepted)
{
    private readonly OperationCheck _now = new(current);
    private readonly OperationCheck _then = new(candidate);

    public CheckReport Run(CompositionReport composition, CancellationToken cancellationToken)
    {
        var (broken, alreadyBroken) = CheckOperations(cancellationToken);
        var changes = JudgeChanges(FindUses());
        var widened = JudgeAccess();
        return new CheckReport(composition, changes, operations.Count, broken, alreadyBroken, widened, FindUnmatched(changes, widened));
    }

    private (List<OperationProblem> Broken, List<OperationProblem> AlreadyBroken) CheckOperations(CancellationToken cancellationToken)
    {
        var (broken, alreadyBroken) = (new List<OperationProblem>(), new List<OperationProblem>());
        foreach (var operation in operations)
        {
            var before = _now.Check(operation, cancellationToken);
            alreadyBroken.AddRange(before);
            if (before.Count == 0)
            {
                broken.AddRange(_then.Check(operation, cancellationToken));
            }
        }

        return (broken, alreadyBroken);
    }

    private List<(string Place, UsedElements Used)> FindUses()
    {
        var uses = new List<(string, UsedElements)>();
        foreach (var operation in operations)
        {
            if (_now.FindUsed(operation) is { } used)
            {
                uses.Add((operation.Place, used));
            }
        }

        return uses;
    }

    /// <summary>
    /// A breaking change fails the check, unless it was accepted, or operations were recorded and none uses what it touches: the record
    /// is taken for all that clients send.
    /// </summary>
    private List<CheckedChange> JudgeChanges(List<(string Place, UsedElements Used)> uses)
    {
        var changes = new List<CheckedChange>();
        foreach (var change in SchemaDiff.Compare(current.ApiSchema, candidate.ApiSchema))
        {
            IReadOnlyList<string> usedBy = change.Severity == ChangeSeverity.Breaking
                ? [.. uses.Where(use => use.Used.IsTouchedBy(change)).Select(use => use.Place)]
                : [];
            var verdict = change.Severity != ChangeSeverity.Breaking ? ChangeVerdict.Passes
                : accepted.Any(text => IsAccepted(text, change.Code, change.Coordinate)) ? ChangeVerdict.Accepted
                : operations.Count > 0 && usedBy.Count == 0 ? ChangeVerdict.Unused
                : ChangeVerdict.Fails;
            changes.Add(new CheckedChange(change.Kind, change.Severity, verdict, change.Coordinate, change.Message, change.Reason, usedBy));
        }

        return changes;
    }

    /// <summary>More access fails the check, unless it was accepted: whether somebody uses it yet does not matter.</summary>
    private List<CheckedAccess> JudgeAccess()
        => [.. AccessComparison.FindWidened(current, candidate).Select(access => new CheckedAccess(
            access,
            accepted.Any(text => IsAccepted(text, AuthorizationErrorCodes.AccessWidened, access.Coordinate)) ? ChangeVerdict.Accepted : ChangeVerdict.Fails))];

    private List<string> FindUnmatched(List<CheckedChange> changes, List<CheckedAccess> widened)
    {
        var breaking = changes
            .Where(change => change.Severity == ChangeSeverity.Breaking)
            .Select(change => new SchemaChange(change.Kind, change.Severity, change.Coordinate, change.Message, change.Reason))
            .ToArray();
        return [.. accepted.Where(text => !breaking.Any(change => IsAccepted(text, change.Code, change.Coordinate))
            && !widened.Any(access => IsAccepted(text, access.Code, access.Access.Coordinate)))];
    }

    /// <summary>A coordinate, or a code and a coordinate as <c>FIELD_REMOVED=Query.old</c>.</summary>
    private static bool IsAccepted(string text, string code, string? coordinate)
        => text == (coordinate ?? "schema") || text == $"{code}={coordinate ?? "schema"}";
}
