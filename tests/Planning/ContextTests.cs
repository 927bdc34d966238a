using static Gateway.Planning.Tests.Harness.PlanHarness;

namespace Gateway.Planning.Tests;

/// <summary>Arguments that the gateway fills from the objects around an entity.</summary>
public sealed class ContextTests
{
    private static readonly string Sdl = Header("accounts pricing") + """
        type Query @join__type(graph: ACCOUNTS) @join__type(graph: PRICING) {
          account: Account @join__field(graph: ACCOUNTS)
          accounts: [Account!] @join__field(graph: ACCOUNTS)
          owner: Owner @join__field(graph: ACCOUNTS)
          quoted: Quote @join__field(graph: PRICING)
          contract: Contract @join__field(graph: ACCOUNTS)
        }
        type Account @join__type(graph: ACCOUNTS, key: "id") @join__type(graph: PRICING, key: "id") @context(name: "pricing__account") {
          id: ID!
          currency: String @join__field(graph: ACCOUNTS)
          rates: [Rate] @join__field(graph: ACCOUNTS)
          tier: Int @join__field(graph: PRICING)
          holding: Holding @join__field(graph: ACCOUNTS)
          holdings: [Holding!]! @join__field(graph: ACCOUNTS)
          children: [Account!]! @join__field(graph: ACCOUNTS)
        }
        type Rate @join__type(graph: ACCOUNTS) { code: String }
        interface Owner @join__type(graph: ACCOUNTS) { name: String }
        type Person implements Owner @join__type(graph: ACCOUNTS) @join__implements(graph: ACCOUNTS, interface: "Owner") @context(name: "pricing__owner") {
          name: String
          born: Int
          account: Account
        }
        type Firm implements Owner @join__type(graph: ACCOUNTS) @join__implements(graph: ACCOUNTS, interface: "Owner") @context(name: "pricing__owner") {
          name: String
          founded: Int
          account: Account
        }
        union Contract
          @join__type(graph: ACCOUNTS) @join__unionMember(graph: ACCOUNTS, member: "Person") @join__unionMember(graph: ACCOUNTS, member: "Firm")
          = Person | Firm
        type Holding @join__type(graph: ACCOUNTS, key: "id") @join__type(graph: PRICING, key: "id") {
          id: ID!
          quantity: Int @join__field(graph: ACCOUNTS)
          weight: Float @join__field(graph: PRICING)
          value(rounded: Boolean): Float @join__field(graph: PRICING, contextArguments: [
            {context: "pricing__account", name: "currency", type: "String", selection: " { currency }"}
          ])
          cost: Float @join__field(graph: PRICING, contextArguments: [
            {context: "pricing__account", name: "currency", type: "String", selection: " { currency }"}
          ])
          fees: Float @join__field(graph: PRICING, requires: "quantity", contextArguments: [
            {context: "pricing__account", name: "tier", type: "Int", selection: "tier"}
            {context: "pricing__account", name: "rates", type: "[String]", selection: "{ rates { code } }"}
          ])
          age: Int @join__field(graph: PRICING, contextArguments: [
            {context: "pricing__owner", name: "since", type: "Int", selection: "{ ... on Person { born } ... on Firm { founded } }"}
          ])
        }
        type Quote @join__type(graph: PRICING) { holding: Holding }
        """;

    [Fact]
    public void The_value_is_fetched_with_the_object_that_sets_the_context_and_the_argument_becomes_a_variable()
        => AssertPlan(Sdl, "{ account { holding { value } } }", """
            query
            fetch 0 from accounts
              { account { holding { id } currency } }
            fetch 1 from pricing after 0
              account.holding as Holding { id }
                with $_c0: String from account { currency }
                { ... on Holding { value(currency: $_c0) } }
            """);

    [Fact]
    public void Fields_with_equal_contexts_share_a_variable_and_the_client_s_arguments_stay()
        => AssertPlan(Sdl, "{ accounts { currency holdings { a: value b: value(rounded: true) cost weight } } }", """
            query
            fetch 0 from accounts
              { accounts { currency holdings { id } } }
            fetch 1 from pricing after 0
              accounts.@.holdings.@ as Holding { id }
                with $_c0: String from accounts.@ { currency }
                { ... on Holding { value(currency: $_c0) value_2: value(rounded: true, currency: $_c0) cost(currency: $_c0) weight } }
            """);

    [Fact]
    public void Values_can_come_from_other_subgraphs_and_be_lists_and_stand_beside_requirements()
        => AssertPlan(Sdl, "{ account { holding { fees weight } } }", """
            query
            fetch 0 from accounts
              { account { holding { id quantity } id rates { code } } }
            fetch 1 from pricing after 0
              account as Account { id }
                { ... on Account { tier } }
              account.holding as Holding { id }
                { ... on Holding { weight } }
            fetch 2 from pricing after 1
              account.holding as Holding { id quantity }
                with $_c0: Int from account { tier }
                with $_c1: [String] from account { rates { code } }
                { ... on Holding { fees(tier: $_c0, rates: $_c1) } }
            """);

    [Fact]
    public void The_nearest_object_that_sets_the_context_counts()
        => AssertPlan(Sdl, "{ account { currency children { children { holding { cost } } } } }", """
            query
            fetch 0 from accounts
              { account { currency children { children { holding { id } currency } } } }
            fetch 1 from pricing after 0
              account.children.@.children.@.holding as Holding { id }
                with $_c0: String from account.children.@.children.@ { currency }
                { ... on Holding { cost(currency: $_c0) } }
            """);

    [Fact]
    public void Each_type_that_sets_the_context_has_its_own_value()
        => AssertPlan(Sdl, "{ contract { ... on Person { account { holding { age } } } ... on Firm { account { holding { age } } } } }", """
            query
            fetch 0 from accounts
              { contract { __typename ... on Person { account { holding { id } } born } ... on Firm { account { holding { id } } founded } } }
            fetch 1 from pricing after 0
              contract|[Person].account.holding as Holding { id }
                with $_c0: Int from contract|[Person] { ... on Person { born } }
                { ... on Holding { age(since: $_c0) } }
              contract|[Firm].account.holding as Holding { id }
                with $_c1: Int from contract|[Firm] { ... on Firm { founded } }
                { ... on Holding { age(since: $_c1) } }
            """);

    [Fact]
    public void Where_the_object_comes_from_the_same_subgraph_it_is_entered_again_with_its_key()
        => AssertPlan(Sdl, "{ account { tier holding { value } } }", """
            query
            fetch 0 from accounts
              { account { id holding { id } currency } }
            fetch 1 from pricing after 0
              account as Account { id }
                { ... on Account { tier } }
              account.holding as Holding { id }
                with $_c0: String from account { currency }
                { ... on Holding { value(currency: $_c0) } }
            """);

    [Fact]
    public void Without_an_object_that_sets_the_context_the_field_is_refused()
        => Assert.Equal(PlanErrorCodes.ContextNotSet, Assert.Single(Plan(Sdl, "{ quoted { holding { value } } }").Errors).Code);
}
