using GraphQL.Language;

namespace GraphQL.TypeSystem.Diff;

/// <summary>The schema definition: root types, description, applied directives.</summary>
internal static class RootComparison
{
    public static void Compare(Schema before, Schema after, List<SchemaChange> changes)
    {
        foreach (var operation in new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription })
        {
            CompareRoot(operation, before.GetRootType(operation)?.Name, after.GetRootType(operation)?.Name, changes);
        }

        TextComparison.CompareDescriptions("The schema", null, before.Description, after.Description, changes);
        AppliedDirectiveComparison.Compare("the schema", null, before.Directives, after.Directives, changes);
    }

    private static void CompareRoot(OperationType operation, string? before, string? after, List<SchemaChange> changes)
    {
        if (before == after)
        {
            return;
        }

        var name = operation.ToString().ToLowerInvariant();
        changes.Add(before is null
            ? new SchemaChange(
                SchemaChangeKind.RootTypeChanged, ChangeSeverity.Safe, null, $"The schema has a {name} root type, '{after}', where it had none.", null)
            {
                Subject = name,
            }
            : new SchemaChange(
                SchemaChangeKind.RootTypeChanged,
                ChangeSeverity.Breaking,
                null,
                after is null ? $"The schema has no {name} root type any more; it was '{before}'." : $"The {name} root type is '{after}' instead of '{before}'.",
                $"Operations of kind {name} select fields of the root type, and fragments on it name it.")
            {
                Subject = name,
            });
    }
}
