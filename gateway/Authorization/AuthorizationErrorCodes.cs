using GraphQL.Language;

namespace Gateway.Authorization;

/// <summary>The stable codes of authorization.</summary>
public static class AuthorizationErrorCodes
{
    /// <summary>The operation has more selections, once its fragments are written out, than are checked.</summary>
    [Mend("Split the operation, or spread fewer fragments.")]
    public const string OperationTooLarge = "AUTHORIZATION_LIMIT_EXCEEDED";
}
