<#include "site.ftl">
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign site = currentSite()>
<#assign siteName = site.name!msg("siteName")>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title><#if messagesPerField?? && messagesPerField.existsError('username','password')>${msg("errorInTitle")} </#if>${heading} | ${siteName}</title>
  <link rel="icon" href="data:,">
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
</head>
<body class="<#if site.code??>tenant-${site.code}<#else>tenant-none</#if>">
<a class="skip-link" href="#main">${msg("skipToMain")}</a>
<header class="header">
  <div class="inner header-inner">
    <#if site.address??>
    <a class="brand" href="${site.address}/">
    <#else>
    <span class="brand">
    </#if>
      <#if (site.logo)!false><img class="brand-logo" src="${url.resourcesPath}/img/${site.code}.svg" alt="" height="40"></#if>
      <span class="brand-name">${siteName}</span>
    <#if site.address??></a><#else></span></#if>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav class="languages" aria-label="${msg("languages")}">
      <ul>
        <#list languageNames as tag, label>
        <#list locale.supported?filter(one -> one.languageTag == tag) as one>
        <li><a href="${one.url}" lang="${tag}" hreflang="${tag}"<#if tag == locale.currentLanguageTag> aria-current="true"</#if>>${label}</a></li>
        </#list>
        </#list>
      </ul>
    </nav>
    </#if>
  </div>
</header>
<main id="main" class="main" tabindex="-1">
  <div class="card">
    <#if (auth?has_content && auth.showUsername() && !auth.showResetCredentials())>
    <h1><#nested "show-username">${auth.attemptedUsername}</h1>
    <p><a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
    <#else>
    <h1>${heading}</h1>
    </#if>
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="notice notice-${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">
      <p>${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <#nested "form">
    <#if displayInfo><#nested "info"></#if>
    <#nested "socialProviders">
  </div>
  <#if demonstration>
  <aside class="demo" aria-labelledby="demo-title">
    <h2 id="demo-title">${msg("demoTitle")}</h2>
    <p>${msg("demoText")}</p>
    <dl>
      <div><dt>${msg("demoParents")}</dt><dd>parent1 … parent9</dd></div>
      <#if site.code??>
      <div><dt>${msg("demoStaff")}</dt><dd><#if site.level == "MINISTRY">analyst.${site.code}, admin.${site.code}<#else>director.${site.code}, official.${site.code}, inspector.${site.code}, admin.${site.code}</#if></dd></div>
      </#if>
      <div><dt>${msg("password")}</dt><dd>demo</dd></div>
    </dl>
  </aside>
  </#if>
</main>
<footer class="footer">
  <div class="inner">
    <p>${msg("footerText", siteName)}</p>
  </div>
</footer>
</body>
</html>
</#macro>
