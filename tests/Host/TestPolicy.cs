using Gateway.Authorization.Policies;

namespace Gateway.Host.Tests;

/// <summary>A policy that a test writes in one line.</summary>
internal sealed class TestPolicy(string name, Func<IPolicyCaller, string, bool> isGranted) : IAuthorizationPolicy
{
    public string Name => name;

    public bool IsGranted(IPolicyCaller caller, string coordinate) => isGranted(caller, coordinate);
}
