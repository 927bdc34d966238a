using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Execution;

/// <summary>Introspection of the subgraph's schema.</summary>
internal static class Introspection
{
    public static object Read(OperationContext context, PlannedField planned)
        => new ResolverFailure(new GraphQLException(ServerErrorCodes.NotSupported, $"'{planned.ResponseName}' of {context.Model.Name} is not served."));
}
