using System.Text;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation;

/// <summary>Budgets count what a document means, end before the work that they save, and are on by default.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("query Q { cash { a: currency b: currency c: amount } }", ValidationErrorCodes.TooManyAliases,
        "Operation \"Q\" has 3 aliases with its fragments expanded; at most 2 are allowed.")]
    [InlineData("{ cash { a: currency ...F ...F } } fragment F on Cash { b: amount }", ValidationErrorCodes.TooManyAliases,
        "The operation has 3 aliases with its fragments expanded; at most 2 are allowed.")]
    [InlineData("{ bounded bounded bounded }", ValidationErrorCodes.TooManyRootFields,
        "The operation has 3 root fields with its fragments expanded; at most 2 are allowed.")]
    [InlineData("{ ...F ... { ... { bounded } } } fragment F on Query { bounded ...G } fragment G on Query { bounded }", ValidationErrorCodes.TooManyRootFields,
        "The operation has 3 root fields with its fragments expanded; at most 2 are allowed.")]
    [InlineData("{ cash { ...F ...F ...F } } fragment F on Cash { currency }", ValidationErrorCodes.TooManyFragmentVisits,
        "The operation has 3 fragment spreads with its fragments expanded; at most 2 are allowed.")]
    [InlineData("{ cash { amount currency } portfolio(id: 1) { id name benchmark { __typename } } }", ValidationErrorCodes.TooManyFields,
        "The operation has 8 fields with its fragments expanded; at most 6 are allowed.")]
    [InlineData("{ node(id: 1) { ...F } } fragment F on Equity { issuer { parent { name } } }", ValidationErrorCodes.TooDeep,
        "The operation has 5 levels of selection sets with its fragments expanded; at most 4 are allowed.")]
    [InlineData("{ bounded @note(text: \"a\") @note(text: \"b\") @note(text: \"c\") }", ValidationErrorCodes.TooManyDirectives,
        "There are 3 directives at this location; at most 2 are allowed.")]
    public void A_document_over_budget_is_refused_before_any_rule(string document, string code, string message)
    {
        var options = new ValidationOptions
        {
            MaxAliases = 2,
            MaxRootFields = 2,
            MaxFragmentVisits = 2,
            MaxFields = 6,
            MaxSelectionDepth = 4,
            MaxDirectivesPerLocation = 2,
        };
        var error = Assert.Single(Validate(document, options));
        Assert.Equal(code, error.Code);
        Assert.Equal(message, error.Message);
        Assert.Null(error.Rule);
        Assert.Single(error.Locations);
    }

    [Fact]
    public void A_document_at_its_budgets_is_valid()
        => Assert.Empty(Validate(
            "{ a: bounded ...F } fragment F on Query { cash { ...G } } fragment G on Cash { b: currency @live }",
            new ValidationOptions
            {
                MaxAliases = 2,
                MaxRootFields = 2,
                MaxFragmentVisits = 2,
                MaxFields = 3,
                MaxSelectionDepth = 4,
                MaxDirectivesPerLocation = 1,
            }));

    [Theory]
    [InlineData("...F{0} ...F{0}", ValidationErrorCodes.TooManyFragmentVisits)]
    [InlineData("parent {{ ...F{0} }} other: parent {{ ...F{0} }}", ValidationErrorCodes.TooManyFields)]
    public void Fragments_that_double_at_every_step_are_counted_without_being_followed(string step, string code)
    {
        var document = new StringBuilder("{ node(id: 1) { ... on Equity { issuer { ...F0 } } } }");
        for (var i = 0; i < 60; i++)
        {
            document.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Issuer {{ ")
                .AppendFormat(System.Globalization.CultureInfo.InvariantCulture, step, i + 1).Append(" }");
        }

        document.Append(" fragment F60 on Issuer { name }");
        Assert.Contains(Validate(document.ToString()), error => error.Code == code);
    }

    [Fact]
    public void A_chain_of_fragments_as_long_as_a_document_can_be_ends_with_an_error_and_not_with_the_process()
    {
        var document = new StringBuilder("{ cash { ...F0 } }");
        const int Length = 1_800;
        for (var i = 0; i < Length; i++)
        {
            document.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Cash {{ ...F{i + 1} }}");
        }

        var chain = document + $" fragment F{Length} on Cash {{ currency }}";
        Assert.Contains(Validate(chain), error => error.Code == ValidationErrorCodes.TooDeep);

        // Unused by any operation, and closed to a cycle, it reaches the rules themselves.
        var cycle = document.Replace("{ cash { ...F0 } }", "{ cash { currency } }") + $" fragment F{Length} on Cash {{ ...F0 currency: amount currency }}";
        var errors = Validate(cycle);
        Assert.Contains(errors, error => error.Locations.Count == 100 && error.Message.StartsWith("Cannot spread fragment \"F0\" within itself via", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bounded ")]
    [InlineData("cash { currency } ")]
    [InlineData("x: portfolio(id: \"p\") { positions(filter: { and: [{ side: BUY }] }) { side } } ")]
    [InlineData("... { ... { bounded } } ")]
    [InlineData("...F ")]
    public void Merging_the_same_fields_five_hundred_times_takes_steps_in_proportion(string selection)
    {
        const int Times = 500;
        var document = $"{{ {string.Concat(Enumerable.Repeat(selection, Times))} }} fragment F on Query {{ bounded }}";
        var options = new ValidationOptions { MaxRootFields = 10_000, MaxFields = 10_000, MaxAliases = 10_000, MaxWork = 12 * Times };
        Assert.DoesNotContain(Validate(document, options), error => error.Code == ValidationErrorCodes.TooMuchWork);
    }

    [Fact]
    public void A_document_made_of_conflicts_ends_at_the_limits()
    {
        var fields = string.Concat(Enumerable.Range(0, 400).Select(i => $"bounded(from: {i}) "));
        var capped = Validate($"{{ {fields} }}");
        Assert.Equal(101, capped.Count);
        Assert.Equal(ValidationErrorCodes.TooManyErrors, capped[^1].Code);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", capped[^1].Message);

        var spent = Validate($"{{ {fields} }}", new ValidationOptions { MaxErrors = int.MaxValue, MaxWork = 10_000 });
        Assert.Equal(ValidationErrorCodes.TooMuchWork, spent[^1].Code);
        Assert.Equal("Validating the document takes more than 10000 steps. Validation aborted.", spent[^1].Message);
    }

    [Fact]
    public void Many_operations_over_one_long_chain_of_fragments_end_at_the_limit_of_work()
    {
        const int Count = 490;
        var operations = string.Concat(Enumerable.Range(0, 2 * Count).Select(i => $"query Q{i} {{ ...F0 }} "));
        var fragments = string.Concat(Enumerable.Range(0, Count).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));
        var errors = Validate($"{operations} {fragments} fragment F{Count} on Query {{ bounded }}", new ValidationOptions { MaxSelectionDepth = ParserOptions.DeepestAllowed });
        Assert.Equal(ValidationErrorCodes.TooMuchWork, errors[^1].Code);
    }

    [Theory]
    [InlineData("name", "name", 0)]
    [InlineData("name", "name: lei", 1)]
    public void The_deepest_document_that_can_be_allowed_is_validated_on_a_small_stack(string left, string right, int conflicts)
    {
        const int Levels = ParserOptions.DeepestAllowed - 4;
        var open = string.Concat(Enumerable.Repeat("parent { ", Levels));
        var close = string.Concat(Enumerable.Repeat(" }", Levels));
        var document = Utf8GraphQLParser.Parse(
            $"{{ node(id: 1) {{ ... on Equity {{ issuer {{ name }} }} ... on Bond {{ {Deep(left)} {Deep(right)} }} }} }}",
            new ParserOptions { MaxDepth = ParserOptions.DeepestAllowed, MaxTokens = 50_000 });
        IReadOnlyList<GraphQLError>? errors = null;
        var thread = new Thread(
            () => errors = DocumentValidator.Validate(
                HarnessSchema.Schema,
                document,
                new ValidationOptions { MaxSelectionDepth = ParserOptions.DeepestAllowed }),
            maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(conflicts, errors!.Count);
        Assert.All(errors, error => Assert.True(error.Rule == "OverlappingFieldsCanBeMerged" || error.Code == ValidationErrorCodes.TooMuchWork));

        string Deep(string leaf) => $"issuer {{ {open}{leaf}{close} }}";
    }

    [Fact]
    public void A_depth_that_would_endanger_the_stack_is_no_option()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxSelectionDepth = ParserOptions.DeepestAllowed + 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MaxSelectionDepth = 0 });
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions? options = null)
        => DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(document), options);
}
