using Feed;
using Feed.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFeed(builder.Configuration);
var app = builder.Build();
app.MapFeed();
app.Run();
