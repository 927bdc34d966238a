using System.Collections.Immutable;
using Gateway.Authorization.Policies;

namespace Gateway.Authorization.Tests;

public sealed class PolicyTests
{
    private static readonly ImmutableArray<PolicyUse> Uses = [new("desk", "Portfolio.cash"), new("desk", "Portfolio.name"), new("other", "Client")];

    [Fact]
    public void A_policy_decides_for_each_coordinate()
    {
        var registry = new PolicyRegistry([new Policy("desk", (_, coordinate) => coordinate == "Portfolio.name")]);

        var grants = registry.Decide(Uses, new PolicyCaller(), NoFault);

        Assert.False(grants.Contains(Uses[0]));
        Assert.True(grants.Contains(Uses[1]));
    }

    [Fact]
    public void A_policy_that_nobody_registered_or_that_has_another_case_is_denied()
    {
        var registry = new PolicyRegistry([new Policy("Desk", (_, _) => true)]);

        Assert.All(Uses, use => Assert.False(registry.Decide(Uses, new PolicyCaller(), NoFault).Contains(use)));
        Assert.All(Uses, use => Assert.False(PolicyRegistry.Empty.Decide(Uses, new PolicyCaller(), NoFault).Contains(use)));
    }

    [Fact]
    public void A_policy_that_throws_has_denied_and_the_others_are_still_asked()
    {
        var faults = new List<(PolicyUse Use, Exception Exception)>();
        var registry = new PolicyRegistry(
        [
            new Policy("desk", (_, coordinate) => coordinate == "Portfolio.cash" ? throw new InvalidOperationException("no desk") : true),
            new Policy("other", (_, _) => true),
        ]);

        var grants = registry.Decide(Uses, new PolicyCaller(), (use, exception) => faults.Add((use, exception)));

        Assert.Equal([false, true, true], Uses.Select(grants.Contains));
        Assert.Equal((Uses[0], "no desk"), (Assert.Single(faults).Use, faults[0].Exception.Message));
    }

    [Fact]
    public void A_policy_of_a_program_takes_the_place_of_one_of_the_same_name()
    {
        var registry = new PolicyRegistry([new PurposeBoundPolicy(), new Policy("pii-purpose-bound", (_, _) => true)]);

        Assert.True(registry.Decide([new("pii-purpose-bound", "Client")], new PolicyCaller(), NoFault).Contains(new("pii-purpose-bound", "Client")));
    }

    [Theory]
    [InlineData(true, "KYC review", true)]
    [InlineData(true, "", false)]
    [InlineData(true, "  ", false)]
    [InlineData(true, null, false)]
    [InlineData(false, "KYC review", false)]
    public void Personal_data_needs_a_stated_purpose_of_somebody_known(bool isAuthenticated, string? purpose, bool isGranted)
        => Assert.Equal(isGranted, new PurposeBoundPolicy().IsGranted(new PolicyCaller { IsAuthenticated = isAuthenticated, Purpose = purpose }, "Client"));

    [Theory]
    [InlineData(true, "ada", "supervisor", true)]
    [InlineData(true, "ada", "analyst supervisor", true)]
    [InlineData(true, "ada", "Supervisor", false)]
    [InlineData(true, "ada", "pm", false)]
    [InlineData(true, "", "supervisor", false)]
    [InlineData(true, null, "supervisor", false)]
    [InlineData(false, "ada", "supervisor", false)]
    public void Approval_needs_an_identified_person_with_an_approving_role(bool isAuthenticated, string? subject, string roles, bool isGranted)
        => Assert.Equal(
            isGranted,
            new FourEyesPolicy(["supervisor"]).IsGranted(new PolicyCaller { IsAuthenticated = isAuthenticated, Subject = subject, Roles = roles.Split(' ') }, "Mutation.approve"));

    private static void NoFault(PolicyUse use, Exception exception) => Assert.Fail($"{use} threw {exception}");

    private sealed class Policy(string name, Func<IPolicyCaller, string, bool> isGranted) : IAuthorizationPolicy
    {
        public string Name => name;

        public bool IsGranted(IPolicyCaller caller, string coordinate) => isGranted(caller, coordinate);
    }

    private sealed class PolicyCaller : IPolicyCaller
    {
        public bool IsAuthenticated { get; init; } = true;

        public Guid? TenantId => null;

        public string? Subject { get; init; }

        public string? Plan => null;

        public IReadOnlySet<string> Scopes => ImmutableHashSet<string>.Empty;

        public IReadOnlyList<string> Roles { get; init; } = [];

        public IReadOnlyList<string> Jurisdictions => [];

        public string? Purpose { get; init; }
    }
}
