using System.Text.Json.Nodes;

namespace Tests.EndToEnd.Isolation;

/// <summary>
/// Three tenants attack each other through the real gateway and the real subgraphs: the same generated operation is sent by all of them at
/// once, twice each, so that whatever is cached or shared between them is. No answer holds anything of another tenant, equal requests of one
/// tenant have equal answers, and no line of any program's log, and no header of an answer, holds data of anybody, or a response key, which can say anything.
/// </summary>
public sealed class IsolationAttackTests(SampleMarketHost market)
{
    private const int Rounds = 40;

    [Theory]
    [InlineData(20260302)]
    [InlineData(7)]
    public async Task Nothing_of_one_tenant_is_in_any_answer_or_log_line_of_another(int seed)
    {
        var host = market.Host;
        var tenants = new List<TenantInventory>();
        foreach (var slug in new[] { "northwind", "hanbit", "aldgate" })
        {
            tenants.Add(await TenantInventory.ReadAsync(host, slug));
        }

        Assert.All(tenants, tenant => Assert.NotEmpty(tenant.Canaries(tenants, "")));
        var logged = host.Output.Length;
        var generator = new AttackGenerator(seed, tenants);
        var own = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (query, variables) = generator.Next();
            var request = TenantInventory.BodyOf(query, variables);
            var answers = await Task.WhenAll(tenants.Concat(tenants).Select(async tenant => (Tenant: tenant, Text: await SendAsync(host, tenant, query, variables))));

            foreach (var (tenant, text) in answers)
            {
                var foreign = tenant.ForeignIn(text.Headers + text.Body, tenants);
                Assert.True(foreign.Count == 0, $"Seed {seed}, round {round}: {tenant.Slug} saw {string.Join(", ", foreign)}\n{request}\n{text.Headers}\n{text.Body}");
                Assert.True(!Internals.In(text.Headers + text.Body).Any(), $"Seed {seed}, round {round}: {string.Join(", ", Internals.In(text.Headers + text.Body))}\n{request}\n{text.Headers}\n{text.Body}");
                own += tenant.Canaries(tenants, request).Count(mark => text.Body.Contains(mark, StringComparison.Ordinal));
                generator.Harvest(JsonNode.Parse(text.Body));
            }

            Assert.All(answers.GroupBy(answer => answer.Tenant.Slug), group => Assert.Single(group.Select(answer => answer.Text.Body).Distinct(StringComparer.Ordinal)));
        }

        // The attack would have seen what it looks for: each tenant's own marks were in its own answers.
        Assert.True(own > Rounds, $"Seed {seed}: only {own} marks were seen by their owners.");
        var log = host.Output[logged..] + host.Errors;
        Assert.DoesNotContain(AttackGenerator.AliasMark, log, StringComparison.Ordinal);
        Assert.DoesNotContain(tenants.SelectMany(tenant => tenant.Canaries(tenants, "")), mark => log.Contains(mark, StringComparison.Ordinal));
    }

    private static async Task<(string Headers, string Body)> SendAsync(AppHostProcess host, TenantInventory tenant, string query, JsonObject variables)
    {
        using var response = await host.PostAsync(host.Token(tenant.Slug, "enterprise"), query, variables);
        return ($"{response.Headers}{response.Content.Headers}", await response.Content.ReadAsStringAsync());
    }
}
