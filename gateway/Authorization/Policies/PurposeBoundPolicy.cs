namespace Gateway.Authorization.Policies;

/// <summary><c>pii-purpose-bound</c>: personal data is read for a stated purpose, by somebody who is known.</summary>
public sealed class PurposeBoundPolicy : IAuthorizationPolicy
{
    public string Name => "pii-purpose-bound";

    public bool IsGranted(IPolicyCaller caller, string coordinate) => caller.IsAuthenticated && !string.IsNullOrWhiteSpace(caller.Purpose);
}
