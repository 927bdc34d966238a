using GraphQL.Language;

namespace Gateway.Authorization;

/// <summary>The stable codes of authorization.</summary>
public static class AuthorizationErrorCodes
{
    /// <summary>The operation has more selections, once its fragments are written out, than are checked.</summary>
    [Mend("Split the operation, or spread fewer fragments.")]
    public const string OperationTooLarge = "AUTHORIZATION_LIMIT_EXCEEDED";

    /// <summary>After a change of the graph, callers may see a field who might not see it before.</summary>
    [Mend("Put the requirement back, or accept the change with --accept ACCESS_WIDENED=COORDINATE.")]
    public const string AccessWidened = "ACCESS_WIDENED";
}
