using System.Collections.Immutable;
using Gateway.Authorization;
using Gateway.Execution.Failures;
using GraphQL.TypeSystem;

namespace Gateway.Host.Authorization;

/// <summary>The errors of what was denied, where no plan reports them: of a refused operation and of a dry run.</summary>
internal static class DenialErrors
{
    public static IReadOnlyList<GraphQLError> Of(ImmutableArray<Denial> denials)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var errors = new List<GraphQLError>(denials.Length);
        foreach (var denial in denials.Where(denial => seen.Add($"{denial.Coordinate}\n{string.Join('\n', denial.PathToNearestList)}")))
        {
            errors.Add(new GraphQLError("Unauthorized field or type", ExecutionErrorCodes.Unauthorized)
            {
                Path = [.. denial.PathToNearestList],
                Extensions = [KeyValuePair.Create<string, object>("coordinate", denial.Coordinate)],
            });
        }

        return errors;
    }
}
