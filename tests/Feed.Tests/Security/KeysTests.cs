using Feed.Tests.Functions;
using Feed.Web;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Tests.Security;

public sealed class KeysTests
{
    private static readonly string[] Reading = ["get", "head", "options"];

    [Fact]
    public void In_Azure_every_write_asks_for_a_key() =>
        Assert.All(
            TriggerMethod.HttpInHostOrder
                .Where(trigger => trigger.Name is not (nameof(Routes.Wildcard) or nameof(Routes.WildcardHome)) && trigger.Http!.Methods!.Except(Reading).Any()),
            trigger => Assert.Equal(AuthorizationLevel.Function, trigger.Http!.AuthLevel));

    [Fact]
    public void In_Azure_what_only_editors_may_see_asks_for_a_key() =>
        Assert.All(
            TriggerMethod.HttpInHostOrder.Where(trigger => trigger.Http!.Route!.StartsWith("rejected", StringComparison.Ordinal)),
            trigger => Assert.Equal(AuthorizationLevel.Function, trigger.Http!.AuthLevel));

    [Fact]
    public void No_function_takes_the_administrators_key() =>
        Assert.DoesNotContain(TriggerMethod.HttpInHostOrder, trigger => trigger.Http!.AuthLevel is AuthorizationLevel.Admin or AuthorizationLevel.System);
}
