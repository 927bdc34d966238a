using GraphQL.TypeSystem;
using Subgraphs.Server.Building;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Execution;

/// <summary>Handles nulls of non-null types: an error where none explains them, and null for the nearest nullable parent.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling execution errors</seealso>
internal static class NullPropagation
{
    /// <summary>False where the node itself must be null.</summary>
    public static bool Apply(ResultNode node, ErrorCollector errors)
    {
        var isKept = true;
        for (var slot = 0; slot < node.Values.Length; slot++)
        {
            var type = node is ObjectResult instance ? instance.Fields[slot].Field?.Type : ((ListResult)node).ItemType;
            if (node.Values[slot] is ResultNode child && !Apply(child, errors))
            {
                node.Values[slot] = ReportedNull.Instance;
            }

            if (type?.IsNonNull == true && node.Values[slot] is null or ReportedNull)
            {
                isKept &= !IsViolation(node, slot, type, errors);
            }
        }

        return isKept;
    }

    private static bool IsViolation(ResultNode node, int slot, TypeRef? type, ErrorCollector errors)
    {
        if (type?.IsNonNull != true)
        {
            return false;
        }

        if (node.Values[slot] is null)
        {
            var coordinate = node is ObjectResult instance ? instance.Fields[slot].Field!.Coordinate : node.Field!.Field!.Coordinate;
            errors.Add(new GraphQLError($"Cannot return null for non-null field '{coordinate}'.", ServerErrorCodes.NullForNonNull)
            {
                Path = LevelExecutor.PathOf(node, slot),
            });
            node.Values[slot] = ReportedNull.Instance;
        }

        return true;
    }
}
