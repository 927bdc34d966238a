using Gateway.Host.Configuration;
using Microsoft.Extensions.Configuration;

namespace Gateway.Host.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("Http:MaxRequestBytes", "lots", "Http:MaxRequestBytes is 'lots'; it must be a whole number from 1024 to 268435456.")]
    [InlineData("Http:CorsOrigins", "*", "Http:CorsOrigins is '*'; it must be an origin such as https://app.example.com")]
    [InlineData("Http:CorsOrigins", "https://a.example.com/", "Http:CorsOrigins is 'https://a.example.com/'; it must be an origin")]
    [InlineData("Documents:MaxDepth", "501", "Documents:MaxDepth is '501'; it must be a whole number from 1 to 500.")]
    [InlineData("Variables:MaxDepth", "300", "Variables:MaxDepth is '300'; it must be a whole number from 1 to 250.")]
    [InlineData("Admission:Burst", "0", "Admission:Burst is '0'; it must be a whole number from 1 to 1000000.")]
    [InlineData("Admission:Brust", "1", "Admission:Brust is not a setting; the settings of Admission are Burst, ")]
    [InlineData("Cost:Mode", "strict", "Cost:Mode is 'strict'; it must be auto, enforce, measure, off.")]
    [InlineData("Cost:Limits:partner", "0", "Cost:Limits:partner is '0'; it must be a whole number from 1 to 1000000000.")]
    [InlineData("Cost:Budgets:partner", "1999", "Cost:Budgets:partner is '1999'; it must be 0 or at least what one request may cost, 2000.")]
    [InlineData("Cost:Budgets:gold", "5000", "Cost:Budgets:gold is '5000'; it must be the budget of a plan of Limits: partner, standard, enterprise.")]
    [InlineData("Cost:Tenants:northwind:Limits", "1", "Cost:Tenants:northwind:Limits is not a setting; the settings of Cost:Tenants:northwind are Budget, Limit.")]
    [InlineData("Cost:Report", "sometimes", "Cost:Report is 'sometimes'; it must be onRequest, always, never.")]
    [InlineData("Resilience:Timeout", "-1", "Resilience:Timeout is '-1'; it must be seconds from 0.05 to 600.")]
    [InlineData("Identity:AllowAnonymous", "perhaps", "Identity:AllowAnonymous is 'perhaps'; it must be true or false.")]
    [InlineData("Identity:Authority", "login", "Identity:Authority is 'login'; it must be an absolute http or https address.")]
    [InlineData("Identity:Authority", "http://login.example.com", "Identity:Authority is 'http://login.example.com/'; it must be an https address")]
    [InlineData("CallerContext:BusinessDate", "31.12.2019", "CallerContext:BusinessDate is '31.12.2019'; it must be a date as YYYY-MM-DD.")]
    [InlineData("CallerContext:MasterKey", "c2VjcmV0", "CallerContext:MasterKey must be 32 bytes in Base64 (its value is not shown).")]
    [InlineData("Subgraphs:stock:Url", "ftp://x", "Subgraphs:stock:Url is 'ftp://x'; it must be an absolute http or https address.")]
    [InlineData("Subgraphs:stock:Urls", "http://x", "Subgraphs:stock:Url is missing")]
    [InlineData("Metering:FlushInterval", "11", "Metering:FlushInterval is '11'; it must be seconds from 0.1 to 10.")]
    [InlineData("Metering:Node", "../x", "Metering:Node is '../x'; it must be 1 to 64 letters, digits, '-' or '_'.")]
    [InlineData("Metering:SeriesPerTenant", "0", "Metering:SeriesPerTenant is '0'; it must be a whole number from 1 to 100000.")]
    [InlineData("Ide:Plan", "gold", "Ide:Plan is 'gold'; it must be partner, standard, enterprise.")]
    public void A_setting_that_cannot_be_used_is_named_with_its_value_and_what_would_be_right(string key, string value, string expected)
    {
        var (_, errors) = GatewayOptions.Read(Configuration((key, value)), isDevelopment: true);

        Assert.StartsWith(expected, errors[0]);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var (_, errors) = GatewayOptions.Read(Configuration(("Admission:Burst", "x"), ("Resilience:Retries", "x")), isDevelopment: true);

        Assert.Equal(2, errors.Count);
    }

    [Fact]
    public void Development_needs_no_setting_at_all()
    {
        var (options, errors) = GatewayOptions.Read(Configuration(), isDevelopment: true);

        Assert.Empty(errors);
        Assert.True(options.Identity.DeveloperTokens);
        Assert.False(options.Identity.AllowAnonymous);
        Assert.Equal(2 * 1024 * 1024, options.Http.MaxRequestBytes);
    }

    [Theory]
    [InlineData("Identity:DeveloperTokens", "true", "Identity:DeveloperTokens is 'true'")]
    [InlineData("Ide:Tenant", "northwind", "Ide:Tenant is 'northwind'")]
    [InlineData("Http:MaxRequestBytes", "4096", "Identity:Authority is missing")]
    public void Outside_Development_nothing_of_the_developer_issuer_is_left(string key, string value, string expected)
    {
        var (options, errors) = GatewayOptions.Read(Configuration((key, value)), isDevelopment: false);

        Assert.Contains(errors, error => error.StartsWith(expected, StringComparison.Ordinal));
        Assert.False(options.Ide.Enabled);
    }

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings)
        => new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build();
}
