using System.Diagnostics;
using System.Text;
using Gateway.Host.Preparation;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Tests;

/// <summary>By which names metrics call tenants and operations.</summary>
public sealed class MeasuredOperationsTests
{
    private readonly MeasuredOperations _measured = new(new MetricOptions { OperationsPerTenant = 2 });

    [Fact]
    public void An_operation_is_called_by_the_hash_of_its_text()
    {
        var tenant = Guid.NewGuid();

        Assert.Equal(tenant.ToString(), Describe(tenant, "{ a }").Tenant);
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("{ a }"u8))[..16],
            Describe(tenant, "{ a }").Operation);
    }

    [Fact]
    public void A_tenant_that_sends_ever_new_texts_fills_its_own_names_and_no_others()
    {
        var (loud, quiet) = (Guid.NewGuid(), Guid.NewGuid());
        var known = Describe(loud, "{ a }").Operation;
        for (var i = 0; i < 1_000; i++)
        {
            _ = Describe(loud, $"{{ a{i} }}");
        }

        Assert.Equal(known, Describe(loud, "{ a }").Operation);
        Assert.Equal("other", Describe(loud, "{ b }").Operation);
        Assert.NotEqual("other", Describe(quiet, "{ b }").Operation);
    }

    [Fact]
    public void What_is_not_executed_and_who_is_nobody_have_no_name()
    {
        Assert.Equal("none", Describe(Guid.NewGuid(), null).Operation);
        Assert.Equal(("none", "other"), Describe(null, "{ a }"));
    }

    private (string Tenant, string Operation) Describe(Guid? tenant, string? text)
    {
        var tags = default(TagList);
        _measured.Describe(new Caller { TenantId = tenant }, text is null ? null : DocumentKey.Create(Encoding.UTF8.GetBytes(text), null), ref tags);
        return ((string)tags[0].Value!, (string)tags[1].Value!);
    }
}
