namespace Gateway.Authorization.Policies;

/// <summary>
/// <c>four-eyes</c>: an identified person who holds an approving role. That it is another person than the one who proposed is known to the
/// subgraph only, which compares the two subjects.
/// </summary>
/// <param name="approvers">The roles whose holders may approve.</param>
public sealed class FourEyesPolicy(IReadOnlyList<string> approvers) : IAuthorizationPolicy
{
    public string Name => "four-eyes";

    public bool IsGranted(IPolicyCaller caller, string coordinate)
        => caller.IsAuthenticated && !string.IsNullOrWhiteSpace(caller.Subject) && caller.Roles.Any(role => approvers.Contains(role, StringComparer.Ordinal));
}
