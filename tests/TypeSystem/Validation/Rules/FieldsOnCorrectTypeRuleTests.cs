namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class FieldsOnCorrectTypeRuleTests
{
    private const string Rule = "FieldsOnCorrectType";

    [Theory]
    [InlineData("""{ __typename __schema { __typename } __type(name: "Equity") { name } assets { __typename } portfolio(id: 1) { label: name } unknownParent: node(id: 1) { ... on Unknown { anything } } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          portfolio(id: 1) { nme positons { wieght } __schema { types { name } } }
          cash { ammount zzz }
        }
        """,
        """
        2:22 Cannot query field "nme" on type "Portfolio". Did you mean "name"?
        2:26 Cannot query field "positons" on type "Portfolio". Did you mean "positions" or "position"?
        2:46 Cannot query field "__schema" on type "Portfolio".
        3:10 Cannot query field "ammount" on type "Cash". Did you mean "amount"?
        3:18 Cannot query field "zzz" on type "Cash".
        """)]
    [InlineData(
        """
        {
          node(id: 1) { price isin ticker }
          assets { name price currency }
          tradables { ticker coupon nothing }
        }
        """,
        """
        2:17 Cannot query field "price" on type "Node". Did you mean to use an inline fragment on "Bond" or "Equity"?
        2:23 Cannot query field "isin" on type "Node". Did you mean to use an inline fragment on "Instrument", "Bond", or "Equity"?
        2:28 Cannot query field "ticker" on type "Node". Did you mean to use an inline fragment on "Listed", "Equity", or "Fund"?
        3:12 Cannot query field "name" on type "Asset". Did you mean to use an inline fragment on "Instrument", "Bond", or "Equity"?
        3:17 Cannot query field "price" on type "Asset". Did you mean to use an inline fragment on "Bond" or "Equity"?
        3:23 Cannot query field "currency" on type "Asset". Did you mean to use an inline fragment on "Cash"?
        4:15 Cannot query field "ticker" on type "Tradable". Did you mean to use an inline fragment on "Listed", "Equity", or "Fund"?
        4:22 Cannot query field "coupon" on type "Tradable". Did you mean to use an inline fragment on "Fund"?
        4:29 Cannot query field "nothing" on type "Tradable".
        """)]
    [InlineData(
        """
        fragment F on Instrument { coupon tickr exchange { mic } }
        fragment G on Equity { aliased: nam }
        fragment H on Issuer { __type(name: "x") { name } }
        """,
        """
        1:28 Cannot query field "coupon" on type "Instrument". Did you mean to use an inline fragment on "Bond"?
        1:35 Cannot query field "tickr" on type "Instrument".
        1:41 Cannot query field "exchange" on type "Instrument". Did you mean to use an inline fragment on "Listed" or "Equity"?
        2:24 Cannot query field "nam" on type "Equity". Did you mean "name"?
        3:24 Cannot query field "__type" on type "Issuer".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
